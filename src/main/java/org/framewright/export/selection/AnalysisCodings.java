package org.framewright.export.selection;

import org.framewright.model.Coder;
import org.framewright.model.Round;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Which codings of an article count in the analysis, and why.
///
/// @param origin as `value_origin` has it
/// @param passes one, or those that something is made of
/// @param coders how many have submitted the article in the round
/// @param relevance what they say of the article's
public record AnalysisCodings(
        Round round, String origin, List<CodingPass> passes, int coders, RelevanceVerdict relevance) {

    /// Whether an article belongs into the study. More than half decide that, whatever the rule says of answers.
    public enum RelevanceVerdict {
        SUBMITTED,
        NOT_RELEVANT,
        /// As many coders find it relevant as not.
        DISPUTED;

        static RelevanceVerdict of(List<CodingPass> all) {
            long relevant = all.stream().filter(CodingPass::isAnalysed).count() * 2;
            return relevant > all.size() ? SUBMITTED : relevant < all.size() ? NOT_RELEVANT : DISPUTED;
        }
    }

    /// Chooses: the newest reference coding; else, of the last round that has any, the only coder's, or what the rule says.
    ///
    /// @param rounds that are taken, as they were begun
    public static Optional<AnalysisCodings> of(ExportArticle coded, List<Round> rounds, AnalysisRule rule) {
        var newest = rounds.reversed();
        for (var round : newest) {
            var reference = submitted(coded, round, it -> it.coder().kind() == Coder.Kind.REFERENCE);
            if (!reference.isEmpty()) {
                var decided = List.of(reference.getFirst());
                return Optional.of(
                        new AnalysisCodings(
                                round,
                                "reference",
                                decided,
                                coders(coded, round).size(),
                                RelevanceVerdict.of(decided)));
            }
        }
        return newest.stream()
                .filter(it -> !coders(coded, it).isEmpty())
                .findFirst()
                .map(it -> ofRound(it, coded, coders(coded, it), rule));
    }

    private static AnalysisCodings ofRound(Round round, ExportArticle coded, List<CodingPass> all, AnalysisRule rule) {
        var relevance = RelevanceVerdict.of(all);
        // who finds that the article does not belong into the study has answered nothing
        var from = all.stream().filter(it -> it.isAnalysed() == (relevance != RelevanceVerdict.NOT_RELEVANT)).toList();
        if (all.size() == 1) {
            return new AnalysisCodings(round, "only coder", all, 1, relevance);
        }
        return switch (rule.unitRule()) {
            case RANDOM ->
                    new AnalysisCodings(
                            round,
                            "random coder",
                            List.of(from.get(drawIndex(coded, rule.seed(), from.size()))),
                            all.size(),
                            relevance);
            case MAJORITY -> new AnalysisCodings(round, "majority", from, all.size(), relevance);
            case MEAN -> new AnalysisCodings(round, "mean", from, all.size(), relevance);
        };
    }

    /// Whether there is no answer to take: several have coded it, as many of them as not say that there is nothing to answer, and nobody
    /// is drawn.
    public boolean isUndecided() {
        return relevance == RelevanceVerdict.DISPUTED && !origin.equals("random coder");
    }

    /// Hangs on the seed and the article alone, whatever else is exported.
    private static int drawIndex(ExportArticle coded, long seed, int count) {
        var name = (seed + " " + coded.article().name()).getBytes(StandardCharsets.UTF_8);
        return Math.floorMod(UUID.nameUUIDFromBytes(name).getMostSignificantBits(), count);
    }

    private static List<CodingPass> coders(ExportArticle coded, Round round) {
        return submitted(coded, round, it -> it.coder().kind() == Coder.Kind.CODER);
    }

    private static List<CodingPass> submitted(ExportArticle coded, Round round, Predicate<CodingPass> which) {
        return coded.latest(round).stream().filter(it -> it.coding().isSubmitted()).filter(which).toList();
    }
}
