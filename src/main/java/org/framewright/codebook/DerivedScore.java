package org.framewright.codebook;

import java.util.List;

/// A score derived from an article's coding: computed where it is shown or exported, never stored.
///
/// @param formula how it is computed
public record DerivedScore(String id, String label, Formula formula, Guidance guidance) {

    public DerivedScore withId(String changed) {
        return new DerivedScore(changed, label, formula, guidance);
    }

    public DerivedScore withLabel(String changed) {
        return new DerivedScore(id, changed, formula, guidance);
    }

    public DerivedScore withFormula(Formula changed) {
        return new DerivedScore(id, label, changed, guidance);
    }

    public DerivedScore withGuidance(Guidance changed) {
        return new DerivedScore(id, label, formula, changed);
    }

    /// What a score is computed from.
    public sealed interface Over {

        /// Variables of tags that occur once per article.
        record Items(List<CodebookAddress.VariableAddress> variables) implements Over {
            public Items {
                variables = List.copyOf(variables);
            }
        }

        /// The answers to one variable of all annotations with a tag.
        record Answers(CodebookAddress.VariableAddress variable) implements Over {}

        /// All annotations with a tag, whatever they answer.
        record Annotations(String tag) implements Over {}

        /// How many must be answered where a codebook doesn't say: all items, and of many annotations one; for a count,
        /// none.
        default int usuallyAnswered(boolean counting) {
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
        /// @param answered how many must be answered for the score to be defined
        record Mean(Over over, int answered) implements Formula {}

        /// The sum of the answers.
        record Sum(Over over, int answered) implements Formula {}

        /// How many answers are among the given categories; of annotations, how many there are.
        record Count(Over over, List<String> is, int answered) implements Formula {
            public Count {
                is = List.copyOf(is);
            }
        }

        /// How many answers are among the given categories, divided by how many there are.
        record Share(Over over, List<String> is, int answered) implements Formula {
            public Share {
                is = List.copyOf(is);
            }
        }

        /// One score minus another.
        record Difference(String minuend, String subtrahend) implements Formula {}
    }
}
