package org.framewright.reliability.figures;

import org.framewright.agreement.MeasureOutcome;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// How far coders agree on what fills a role, in the annotations that both have found.
///
/// @param label the role's, as the codebook has it
/// @param texts for every two coders, whether it is the same words
/// @param textsOverPairs the same over all pairs; null for two coders
/// @param slots for every two coders and each tag that may fill the role, how many places both have filled
/// @param variables the answers of what fills it, place by place
public record RoleAgreement(
        String role,
        String label,
        List<TextCoverage> texts,
        @Nullable PairSpread textsOverPairs,
        List<Slots> slots,
        List<VariableAgreement> variables) {

    /// The measure of [Texts].
    public static final String OVERLAP = "text-overlap";

    /// How much of the words that either of two coders took for the role both took.
    ///
    /// @param coders the two, by name
    /// @param annotations which both have found
    /// @param bothEmpty those of them in which neither filled the role; they agree
    /// @param overlap the mean of the intersection over the union
    public record TextCoverage(List<String> coders, int annotations, int bothEmpty, MeasureOutcome overlap) {

        public TextCoverage {
            coders = List.copyOf(coders);
        }
    }

    /// How many places of a role were filled with a tag, in the annotations that two coders have found.
    public record Slots(List<String> coders, String tag, int both, int onlyFirst, int onlySecond) {

        public Slots {
            coders = List.copyOf(coders);
        }
    }

    public RoleAgreement {
        texts = List.copyOf(texts);
        slots = List.copyOf(slots);
        variables = List.copyOf(variables);
    }
}
