package org.framewright.adjudication;

import org.framewright.model.Coder;
import org.framewright.model.Extent;
import org.framewright.model.Value;

import java.util.Map;
import java.util.Optional;

/// How a case can be decided.
public sealed interface DecisionChoice {

    /// As one coder says; where that coder says nothing, nothing.
    record CoderAnswer(Coder coder) implements DecisionChoice {}

    /// As most say.
    record Majority() implements DecisionChoice {}

    /// The adjudicator's own answer to a form's question, which no coder need have given.
    record OwnAnswer(Value value) implements DecisionChoice {}

    /// What one coder has marked, in other words or with other answers.
    ///
    /// @param words empty for the coder's
    /// @param answers by variable, those that are others than the coder's
    record RevisedAnswer(Coder coder, Optional<Extent.Passage> words, Map<String, Value> answers)
            implements DecisionChoice {

        public RevisedAnswer {
            answers = Map.copyOf(answers);
        }
    }

    /// What was decided before, as the reference has it by now: where a later decision changed what it shares with it.
    record Keep() implements DecisionChoice {}

    /// Nothing is right.
    record NoAnswer() implements DecisionChoice {}
}
