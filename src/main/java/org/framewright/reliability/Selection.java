package org.framewright.reliability;

import org.framewright.agreement.passages.Matching;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What agreement is asked for.
///
/// @param round a round's name; null for the only one in which two coders have submitted the same article
/// @param tag a tag's id; null for all
/// @param variable a variable's id, of whatever tag; null for all
/// @param coders coders' names, reference coders among them; empty for all coders who are no reference coders
/// @param measures ids of measures; empty for all that apply
/// @param unmatched what becomes of passages that one coder of a pair has not marked
/// @param overlap how much two coders' passages must overlap to be the same one: their intersection over their union, more
///     than 0 and at most 1
/// @param draws how often to draw articles with replacement for bootstrap intervals; 0 for none
/// @param seed of whatever is drawn at random; the same seed gives the same figures
/// @param pooled whether answers to a variable that has changed its meaning are compared with older ones
/// @param only which articles and codings are looked at
/// @param under the version of the codebook under which codings are read, or [#NEWEST]; null for the round's own where it is closed,
///     so that figures stay what they were, and for the newest one else. None is read under an older version than it was made under
public record Selection(
        @Nullable String round,
        @Nullable String tag,
        @Nullable String variable,
        List<String> coders,
        List<String> measures,
        Unmatched unmatched,
        double overlap,
        int draws,
        long seed,
        boolean pooled,
        Only only,
        @Nullable Integer under) {

    /// The overlap from which on two coders' passages are the same one, where nobody says otherwise.
    public static final double USUAL_OVERLAP = Matching.DEFAULT_THRESHOLD;

    /// Whatever version is the newest.
    public static final int NEWEST = Integer.MAX_VALUE;

    /// The seed where nobody says otherwise.
    public static final long USUAL_SEED = 1;

    /// Everything that can be compared.
    public static final Selection ALL =
            new Selection(
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    Unmatched.LEFT_OUT,
                    USUAL_OVERLAP,
                    0,
                    USUAL_SEED,
                    false,
                    Only.EVERYTHING,
                    null);

    public Selection {
        coders = coders.stream().distinct().toList();
        measures = measures.stream().distinct().toList();
    }

    public Selection inRound(@Nullable String name) {
        return new Selection(
                name, tag, variable, coders, measures, unmatched, overlap, draws, seed, pooled, only, under);
    }

    public Selection ofTag(@Nullable String id) {
        return new Selection(
                round, id, variable, coders, measures, unmatched, overlap, draws, seed, pooled, only, under);
    }

    public Selection ofVariable(@Nullable String id) {
        return new Selection(round, tag, id, coders, measures, unmatched, overlap, draws, seed, pooled, only, under);
    }

    public Selection between(List<String> names) {
        return new Selection(
                round, tag, variable, names, measures, unmatched, overlap, draws, seed, pooled, only, under);
    }

    public Selection by(List<String> measureIds) {
        return new Selection(
                round, tag, variable, coders, measureIds, unmatched, overlap, draws, seed, pooled, only, under);
    }

    public Selection counting(Unmatched choice) {
        return new Selection(round, tag, variable, coders, measures, choice, overlap, draws, seed, pooled, only, under);
    }

    public Selection overlapping(double share) {
        return new Selection(
                round, tag, variable, coders, measures, unmatched, share, draws, seed, pooled, only, under);
    }

    public Selection seeded(long number) {
        return new Selection(
                round, tag, variable, coders, measures, unmatched, overlap, draws, number, pooled, only, under);
    }

    public Selection drawing(int times) {
        return new Selection(
                round, tag, variable, coders, measures, unmatched, overlap, times, seed, pooled, only, under);
    }

    /// The same, pooling answers to variables that have changed their meaning with older ones.
    public Selection pooling() {
        return new Selection(
                round, tag, variable, coders, measures, unmatched, overlap, draws, seed, true, only, under);
    }

    /// The same, of some articles and codings only.
    public Selection only(Only chosen) {
        return new Selection(
                round, tag, variable, coders, measures, unmatched, overlap, draws, seed, pooled, chosen, under);
    }

    /// The same, read under another version of the codebook.
    public Selection under(@Nullable Integer version) {
        return new Selection(
                round, tag, variable, coders, measures, unmatched, overlap, draws, seed, pooled, only, version);
    }
}
