package org.framewright.export.selection;

import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// The codings of an article that count in the analysis, with the reason.
///
/// @param origin the reason, as in the column `value_origin`
/// @param versions the only version of a coding that counts, or the versions that the answers are merged from
/// @param coders the number of coders who have submitted the article in the round
/// @param relevance the coders' assessment on the article's relevance
public record AnalysisCodings(
        Round round, String origin, List<CodingVersion> versions, int coders, RelevanceAssessment relevance) {

    /// The origin for an article that as many coders find relevant as not: no coding counts.
    private static final String NO_ORIGIN = "none";

    /// Whether an article belongs to the study. More than half of the coders decide, whatever the rule for answers.
    public enum RelevanceAssessment {
        SUBMITTED,
        NOT_RELEVANT,
        /// As many coders find it relevant as not.
        DISPUTED;

        static RelevanceAssessment of(List<CodingVersion> all) {
            long relevant = all.stream().filter(CodingVersion::isAnalysed).count() * 2;
            return relevant > all.size() ? SUBMITTED : relevant < all.size() ? NOT_RELEVANT : DISPUTED;
        }
    }

    /// Chooses the codings that count: the newest reference coding; else, from the last round with codings, the only coder's
    /// coding, or the choice of the rule.
    ///
    /// @param rounds the rounds of the analysis, in the order of their beginning
    public static Optional<AnalysisCodings> of(ExportArticle coded, List<Round> rounds, AnalysisRule rule) {
        var newest = rounds.reversed();
        for (var round : newest) {
            var reference = submitted(coded, round, it -> it.coder().kind() == Coder.Kind.REFERENCE);
            if (!reference.isEmpty()) {
                var versions = List.of(reference.getFirst());
                return Optional.of(
                        new AnalysisCodings(
                                round,
                                "reference",
                                versions,
                                coders(coded, round).size(),
                                RelevanceAssessment.of(versions)));
            }
        }
        return newest.stream()
                .filter(it -> !coders(coded, it).isEmpty())
                .findFirst()
                .map(it -> ofRound(it, coded, coders(coded, it), rule));
    }

    private static AnalysisCodings ofRound(
            Round round, ExportArticle coded, List<CodingVersion> all, AnalysisRule rule) {
        var relevance = RelevanceAssessment.of(all);
        // a coder who finds that the article does not belong to the study has answered no question
        var counted =
                all.stream().filter(it -> it.isAnalysed() == (relevance != RelevanceAssessment.NOT_RELEVANT)).toList();
        if (all.size() == 1) {
            return new AnalysisCodings(round, "only coder", all, 1, relevance);
        }
        return switch (rule.unitRule()) {
            case RANDOM ->
                    new AnalysisCodings(
                            round,
                            "random coder",
                            List.of(counted.get(drawIndex(coded, rule.seed(), counted.size()))),
                            all.size(),
                            relevance);
            case MAJORITY -> ofSeveral(round, "majority", counted, all.size(), relevance);
            case MEAN -> ofSeveral(round, "mean", counted, all.size(), relevance);
        };
    }

    private static AnalysisCodings ofSeveral(
            Round round, String rule, List<CodingVersion> from, int coders, RelevanceAssessment relevance) {
        return new AnalysisCodings(
                round, relevance == RelevanceAssessment.DISPUTED ? NO_ORIGIN : rule, from, coders, relevance);
    }

    /// Whether there is no answer to take: several coders have coded the article, as many find it relevant as not, and no coder
    /// is drawn.
    public boolean isUndecided() {
        return origin.equals(NO_ORIGIN);
    }

    /// The index of the drawn coding. It depends on the seed and the article alone, whatever the rest of the export.
    private static int drawIndex(ExportArticle coded, long seed, int count) {
        var name = (seed + " " + coded.article().name()).getBytes(StandardCharsets.UTF_8);
        return Math.floorMod(UUID.nameUUIDFromBytes(name).getMostSignificantBits(), count);
    }

    private static List<CodingVersion> coders(ExportArticle coded, Round round) {
        return submitted(coded, round, it -> it.coder().kind() == Coder.Kind.CODER);
    }

    private static List<CodingVersion> submitted(ExportArticle coded, Round round, Predicate<CodingVersion> condition) {
        return coded.latest(round).stream().filter(it -> it.coding().isSubmitted()).filter(condition).toList();
    }
}
