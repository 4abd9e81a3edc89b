package org.framewright.reliability.figures;

import org.framewright.codebook.Variable.Scale;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// How far coders agree on the answers to a question.
///
/// @param tag the tag that asks
/// @param label the variable's, as the codebook has it
/// @param comparedAs how its answers were compared
/// @param offScale answers without a place on the variable's scale ("not codable" as a category, "not found"); where an
///     ordered scale has any, it is compared as nominal
/// @param together all coders at once; null where there are more than two and units are matched pair by pair
/// @param pairs each two of more than two coders
/// @param overPairs what the measures say over these
public record VariableAgreement(
        String tag,
        String variable,
        String label,
        Scale scale,
        ComparedAs comparedAs,
        int offScale,
        @Nullable MeasuredRatings together,
        List<MeasuredRatings> pairs,
        List<PairSpread> overPairs) {

    /// The differences that are told apart between answers.
    public enum ComparedAs {
        /// The same or not: categories, yes and no, actors, texts (without the white space around them), dates.
        NOMINAL,
        /// The codebook's order of the categories.
        ORDINAL,
        /// Numbers by their distance.
        INTERVAL,
        /// Numbers by their distance, in proportion.
        RATIO,
        /// Sets by what they have in common.
        SET
    }

    public VariableAgreement {
        pairs = List.copyOf(pairs);
        overPairs = List.copyOf(overPairs);
    }
}
