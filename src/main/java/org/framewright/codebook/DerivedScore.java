package org.framewright.codebook;

import java.util.List;

/// A score derived from an article's coding: computed where it is shown or exported, never stored.
///
/// @param formula the computation
public record DerivedScore(String id, String label, Formula formula, Guidance guidance) {

    public DerivedScore withId(String value) {
        return new DerivedScore(value, label, formula, guidance);
    }

    public DerivedScore withLabel(String value) {
        return new DerivedScore(id, value, formula, guidance);
    }

    public DerivedScore withFormula(Formula value) {
        return new DerivedScore(id, label, value, guidance);
    }

    public DerivedScore withGuidance(Guidance value) {
        return new DerivedScore(id, label, formula, value);
    }

    /// The input of a score.
    public sealed interface ScoreInput {

        /// Variables of tags that occur once per article.
        record Items(List<CodebookAddress.VariableAddress> variables) implements ScoreInput {
            public Items {
                variables = List.copyOf(variables);
            }
        }

        /// The answers to one variable of all annotations with a tag.
        record Answers(CodebookAddress.VariableAddress variable) implements ScoreInput {}

        /// All annotations with a tag, whatever their answers.
        record Annotations(String tag) implements ScoreInput {}

        /// The usual number of needed answers, for a codebook that gives none: all items; of many annotations, one; for a
        /// count, none.
        default int usualMinAnswered(boolean counting) {
            return switch (this) {
                case Items(var variables) -> variables.size();
                case Answers _ -> counting ? 0 : 1;
                case Annotations _ -> 0;
            };
        }
    }

    /// The formula of a score.
    public sealed interface Formula {

        /// The mean of the answers.
        ///
        /// @param minAnswered the number of answers that the score needs to be defined
        record Mean(ScoreInput input, int minAnswered) implements Formula {}

        /// The sum of the answers.
        record Sum(ScoreInput input, int minAnswered) implements Formula {}

        /// The number of answers among the given categories; for annotations, the number of annotations.
        record Count(ScoreInput input, List<String> categories, int minAnswered) implements Formula {
            public Count {
                categories = List.copyOf(categories);
            }
        }

        /// The number of answers among the given categories, divided by the number of answers.
        record Share(ScoreInput input, List<String> categories, int minAnswered) implements Formula {
            public Share {
                categories = List.copyOf(categories);
            }
        }

        /// The difference of two scores.
        record Difference(String minuend, String subtrahend) implements Formula {}
    }
}
