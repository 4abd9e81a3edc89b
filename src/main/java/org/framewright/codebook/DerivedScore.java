package org.framewright.codebook;

import java.util.List;

/// A score derived from an article's coding: computed where it is shown or exported, never stored.
///
/// @param formula how it is computed
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

    /// What a score is computed from.
    public sealed interface ScoreInput {

        /// Variables of tags that occur once per article.
        record Items(List<CodebookAddress.VariableAddress> variables) implements ScoreInput {
            public Items {
                variables = List.copyOf(variables);
            }
        }

        /// The answers to one variable of all annotations with a tag.
        record Answers(CodebookAddress.VariableAddress variable) implements ScoreInput {}

        /// All annotations with a tag, whatever they answer.
        record Annotations(String tag) implements ScoreInput {}

        /// How many must be answered where a codebook doesn't say: all items, and of many annotations one; for a count,
        /// none.
        default int usualMinAnswered(boolean counting) {
            return switch (this) {
                case Items(var variables) -> variables.size();
                case Answers _ -> counting ? 0 : 1;
                case Annotations _ -> 0;
            };
        }
    }

    /// How a score is computed.
    public sealed interface Formula {

        /// The mean of the answers.
        ///
        /// @param minAnswered how many must be answered for the score to be defined
        record Mean(ScoreInput input, int minAnswered) implements Formula {}

        /// The sum of the answers.
        record Sum(ScoreInput input, int minAnswered) implements Formula {}

        /// How many answers are among the given categories; of annotations, how many there are.
        record Count(ScoreInput input, List<String> categories, int minAnswered) implements Formula {
            public Count {
                categories = List.copyOf(categories);
            }
        }

        /// How many answers are among the given categories, divided by how many there are.
        record Share(ScoreInput input, List<String> categories, int minAnswered) implements Formula {
            public Share {
                categories = List.copyOf(categories);
            }
        }

        /// The difference of two scores.
        record Difference(String minuend, String subtrahend) implements Formula {}
    }
}
