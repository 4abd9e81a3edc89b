package org.framewright.team.assign;

import org.framewright.model.article.ArticleExclusion;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ImportOmission.OmissionCause;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.store.query.OmissionStore;
import org.framewright.team.TeamContext;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The flow of the articles, counted for a paper's flow chart: from the import to the coded articles.
///
/// @param unreadable the number of files that imports couldn't read: their number of articles is unknown
/// @param leftOut the number of articles that imports have found and the project doesn't have, by cause; none of an import by a program that
///     didn't record them
/// @param imported the number of articles
/// @param excluded the number of articles that don't belong to the study, by reason, in the order in which these were first given
/// @param inStudy the number of articles that belong to it
/// @param rounds the flow of the study's articles in each round
public record ArticleFlow(
        int unreadable,
        SequencedMap<OmissionCause, Integer> leftOut,
        int imported,
        SequencedMap<String, Integer> excluded,
        int inStudy,
        List<RoundFlow> rounds) {

    public ArticleFlow {
        rounds = List.copyOf(rounds);
    }

    /// The number of articles that imports have found.
    public int found() {
        return imported + leftOut.values().stream().mapToInt(it -> it).sum();
    }

    /// The flow of the study's articles in one round. The work of coders who have left, and reference codings, are not
    /// counted; of a coding's versions, the latest submitted one counts.
    ///
    /// @param assigned the number of articles that are assigned to a coder
    /// @param openToAll the number of articles for every coder, in an open round without batches; else 0
    /// @param submitted the number of articles with a submitted coding; each is either relevant, disputed or not relevant
    /// @param relevant of these, the articles that no coder has found irrelevant
    /// @param disputed of these, the articles that some coders have found irrelevant, and others not
    /// @param notRelevant of these, the articles that all their coders have found irrelevant
    /// @param bySeveral of these, the articles submitted by two coders or more
    public record RoundFlow(
            Round round,
            int assigned,
            int openToAll,
            int submitted,
            int relevant,
            int disputed,
            int notRelevant,
            int bySeveral) {}

    /// Counts the articles at each step.
    public static ArticleFlow count(TeamContext context) {
        var exclusions = context.team().exclusions();
        var reasons = new LinkedHashMap<String, Integer>();
        exclusions.forEach(it -> reasons.merge(it.reason(), 1, Integer::sum));
        int imported = context.articles().summaries().size();
        int inStudy = imported - exclusions.size();
        var excluded = exclusions.stream().map(ArticleExclusion::article).collect(Collectors.toSet());
        var counted =
                context.study().coders().stream()
                        .filter(it -> it.kind() == Coder.Kind.CODER && !it.isDeactivated())
                        .map(Coder::id)
                        .collect(Collectors.toSet());
        var submitted =
                context.codings().latestSubmitted().stream()
                        .filter(it -> counted.contains(it.coder()))
                        .filter(it -> !excluded.contains(it.article()))
                        .toList();
        var rounds =
                context.study().rounds().stream().map(it -> count(context, it, submitted, excluded, inStudy)).toList();
        var omissions = countOmissions(context);
        var unreadable = omissions.remove(OmissionCause.UNREADABLE);
        return new ArticleFlow(unreadable == null ? 0 : unreadable, omissions, imported, reasons, inStudy, rounds);
    }

    /// In the order of the causes.
    private static SequencedMap<OmissionCause, Integer> countOmissions(TeamContext context) {
        var counts = new TreeMap<OmissionCause, Integer>();
        new OmissionStore(context.articles(), context.ledger())
                .omissions()
                .forEach(it -> counts.merge(it.cause(), 1, Integer::sum));
        return counts;
    }

    private static RoundFlow count(
            TeamContext context, Round round, List<Coding> submitted, Set<ArticleId> excluded, int inStudy) {
        Map<ArticleId, List<Coding>> byArticle =
                submitted.stream()
                        .filter(it -> it.round().equals(round.id()))
                        .collect(Collectors.groupingBy(Coding::article));
        int notRelevant = 0;
        int disputed = 0;
        for (var codings : byArticle.values()) {
            long saying = codings.stream().filter(it -> it.stage() == Coding.Stage.NOT_RELEVANT).count();
            notRelevant += saying == codings.size() ? 1 : 0;
            disputed += saying > 0 && saying < codings.size() ? 1 : 0;
        }
        return new RoundFlow(
                round,
                countAssigned(context, round.id(), excluded),
                round.isClosed() || context.team().firstBatches().containsKey(round.id()) ? 0 : inStudy,
                byArticle.size(),
                byArticle.size() - disputed - notRelevant,
                disputed,
                notRelevant,
                (int) byArticle.values().stream().filter(it -> it.size() > 1).count());
    }

    private static int countAssigned(TeamContext context, RoundId round, Set<ArticleId> excluded) {
        return (int)
                context.team().assignments().stream()
                        .filter(it -> it.round().equals(round))
                        .map(it -> it.article())
                        .filter(it -> !excluded.contains(it))
                        .distinct()
                        .count();
    }
}
