package org.framewright.team.assign;

import org.framewright.coding.StudyService;
import org.framewright.model.ArticleExclusion;
import org.framewright.model.ArticleId;
import org.framewright.model.Coder;
import org.framewright.model.Coding;
import org.framewright.model.Round;
import org.framewright.model.RoundId;
import org.framewright.team.RoundService;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Counts what has become of the articles.
public final class ArticleFlowCounter {

    private final StudyService study;
    private final RoundService.RoundStores stores;

    public ArticleFlowCounter(StudyService study, RoundService.RoundStores stores) {
        this.study = study;
        this.stores = stores;
    }

    public ArticleFlow flow() {
        var exclusions = stores.team().exclusions();
        var reasons = new LinkedHashMap<String, Integer>();
        exclusions.forEach(it -> reasons.merge(it.reason(), 1, Integer::sum));
        int imported = stores.articles().summaries().size();
        int inStudy = imported - exclusions.size();
        var excluded = exclusions.stream().map(ArticleExclusion::article).collect(Collectors.toSet());
        var counted =
                study.coders().stream()
                        .filter(it -> it.kind() == Coder.Kind.CODER && !it.hasLeft())
                        .map(Coder::id)
                        .collect(Collectors.toSet());
        var submitted =
                stores.codings().latestSubmitted().stream()
                        .filter(it -> counted.contains(it.coder()))
                        .filter(it -> !excluded.contains(it.article()))
                        .toList();
        var rounds = study.rounds().stream().map(it -> roundFlow(it, submitted, excluded, inStudy)).toList();
        return new ArticleFlow(imported, reasons, inStudy, rounds);
    }

    private ArticleFlow.RoundFlow roundFlow(Round round, List<Coding> submitted, Set<ArticleId> excluded, int inStudy) {
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
        return new ArticleFlow.RoundFlow(
                round,
                countAssigned(round.id(), excluded),
                round.isClosed() || hasAssignments(round.id()) ? 0 : inStudy,
                byArticle.size(),
                byArticle.size() - disputed - notRelevant,
                disputed,
                notRelevant,
                (int) byArticle.values().stream().filter(it -> it.size() > 1).count());
    }

    private boolean hasAssignments(RoundId round) {
        return stores.team().assignments().stream().anyMatch(it -> it.round().equals(round));
    }

    private int countAssigned(RoundId round, Set<ArticleId> excluded) {
        return (int)
                stores.team().assignments().stream()
                        .filter(it -> it.round().equals(round))
                        .map(it -> it.article())
                        .filter(it -> !excluded.contains(it))
                        .distinct()
                        .count();
    }
}
