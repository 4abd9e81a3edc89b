package org.framewright.reliability.query;

import org.framewright.agreement.passages.PassageMatching;
import org.framewright.agreement.units.AgreementWeights;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// A query for agreement.
///
/// @param round a round's name; null for the only round in which two coders have submitted the same article
/// @param tag a tag's id; null for all
/// @param variable a variable's id, in any tag; null for all
/// @param coders coders' names, reference coders among them; empty for all coders who are no reference coders
/// @param measures ids of measures; empty for all that apply
/// @param unmatched the treatment of passages that one coder of a pair has not marked
/// @param overlap the least overlap of two coders' passages that count as the same: their intersection over their union, more
///     than 0 and at most 1
/// @param draws how often to draw articles with replacement for bootstrap intervals; 0 for none
/// @param seed the seed of all random draws; the same seed gives the same figures
/// @param pooled whether answers to a variable that has changed its meaning are compared with older ones
/// @param filter which articles and codings are looked at
/// @param version the version of the codebook under which codings are read, or [#NEWEST]; null for the round's own where it is
///     closed, so that figures stay unchanged, and else for the newest version. No coding is read under an older version than its
///     own
/// @param weights the weights of the measures that can have weights, for answers that are compared as ordinal, interval or ratio; answers
///     without an order are never weighted
public record AgreementQuery(
        @Nullable String round,
        @Nullable String tag,
        @Nullable String variable,
        List<String> coders,
        List<String> measures,
        UnmatchedPolicy unmatched,
        double overlap,
        int draws,
        long seed,
        boolean pooled,
        CodingFilter filter,
        @Nullable Integer version,
        AgreementWeights weights) {

    /// The default overlap: passages of two coders with this overlap or more count as the same.
    public static final double USUAL_OVERLAP = PassageMatching.DEFAULT_THRESHOLD;

    /// The number for the newest version.
    public static final int NEWEST = Integer.MAX_VALUE;

    /// The default seed.
    public static final long USUAL_SEED = 1;

    /// The query for all data that can be compared.
    public static final AgreementQuery ALL =
            new AgreementQuery(
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    UnmatchedPolicy.LEFT_OUT,
                    USUAL_OVERLAP,
                    0,
                    USUAL_SEED,
                    false,
                    CodingFilter.EVERYTHING,
                    null,
                    AgreementWeights.UNWEIGHTED);

    public AgreementQuery {
        coders = coders.stream().distinct().toList();
        measures = measures.stream().distinct().toList();
    }

    public AgreementQuery withRound(@Nullable String name) {
        return new AgreementQuery(
                name, tag, variable, coders, measures, unmatched, overlap, draws, seed, pooled, filter, version,
                weights);
    }

    public AgreementQuery withTag(@Nullable String id) {
        return new AgreementQuery(
                round, id, variable, coders, measures, unmatched, overlap, draws, seed, pooled, filter, version,
                weights);
    }

    public AgreementQuery withVariable(@Nullable String id) {
        return new AgreementQuery(
                round, tag, id, coders, measures, unmatched, overlap, draws, seed, pooled, filter, version, weights);
    }

    public AgreementQuery withCoders(List<String> names) {
        return new AgreementQuery(
                round, tag, variable, names, measures, unmatched, overlap, draws, seed, pooled, filter, version,
                weights);
    }

    /// The same query in a state with other names for the coders.
    ///
    /// @param key the names there, by the coders' own
    public AgreementQuery withCoderKey(Map<String, String> key) {
        return withCoders(coders.stream().map(it -> key.getOrDefault(it, it)).toList());
    }

    public AgreementQuery withMeasures(List<String> measureIds) {
        return new AgreementQuery(
                round,
                tag,
                variable,
                coders,
                measureIds,
                unmatched,
                overlap,
                draws,
                seed,
                pooled,
                filter,
                version,
                weights);
    }

    public AgreementQuery withUnmatched(UnmatchedPolicy choice) {
        return new AgreementQuery(
                round, tag, variable, coders, measures, choice, overlap, draws, seed, pooled, filter, version, weights);
    }

    public AgreementQuery withOverlap(double share) {
        return new AgreementQuery(
                round, tag, variable, coders, measures, unmatched, share, draws, seed, pooled, filter, version,
                weights);
    }

    public AgreementQuery withSeed(long number) {
        return new AgreementQuery(
                round, tag, variable, coders, measures, unmatched, overlap, draws, number, pooled, filter, version,
                weights);
    }

    public AgreementQuery withDraws(int times) {
        return new AgreementQuery(
                round, tag, variable, coders, measures, unmatched, overlap, times, seed, pooled, filter, version,
                weights);
    }

    /// The query that pools answers to variables with a changed meaning with older answers.
    public AgreementQuery withPooling() {
        return new AgreementQuery(
                round, tag, variable, coders, measures, unmatched, overlap, draws, seed, true, filter, version,
                weights);
    }

    /// The query of some articles and codings only.
    public AgreementQuery withFilter(CodingFilter filter) {
        return new AgreementQuery(
                round, tag, variable, coders, measures, unmatched, overlap, draws, seed, pooled, filter, version,
                weights);
    }

    /// The query under another version of the codebook.
    public AgreementQuery withCodebookVersion(@Nullable Integer version) {
        return new AgreementQuery(
                round, tag, variable, coders, measures, unmatched, overlap, draws, seed, pooled, filter, version,
                weights);
    }

    /// The query with other weights.
    public AgreementQuery withWeights(AgreementWeights weights) {
        return new AgreementQuery(
                round, tag, variable, coders, measures, unmatched, overlap, draws, seed, pooled, filter, version,
                weights);
    }

    /// The treatment, in the variables of its tag, of a passage that only one of two coders marked.
    public enum UnmatchedPolicy {
        /// The passage is left out: the labels are compared on the passages that both have found. Coverage gives the number of
        /// these passages.
        LEFT_OUT,
        /// The passage counts as a disagreement: the coder who did not mark it has the separate category "not found".
        DISAGREES
    }
}
