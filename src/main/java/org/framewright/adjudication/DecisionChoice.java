package org.framewright.adjudication;

import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.Decision.DecisionMethod;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;

import java.util.Map;
import java.util.Optional;

/// The possible ways to decide a case.
public sealed interface DecisionChoice {

    /// One coder's statement; nothing where that coder has no statement.
    record CoderAnswer(Coder coder) implements DecisionChoice {}

    /// The statement of the majority.
    record Majority() implements DecisionChoice {}

    /// The adjudicator's own answer to a form's question, also one that no coder gave.
    record OwnAnswer(Value value) implements DecisionChoice {}

    /// One coder's annotation, with other words or other answers.
    ///
    /// @param words empty for the coder's own words
    /// @param answers the answers that differ from the coder's, of the annotation or of the fillers of its roles
    record RevisedAnswer(Coder coder, Optional<Extent.Passage> words, Map<VariableAddress, Value> answers)
            implements DecisionChoice {

        public RevisedAnswer {
            answers = Map.copyOf(answers);
        }
    }

    /// The earlier decision in its current form in the reference, where a later decision changed a shared annotation.
    record Keep() implements DecisionChoice {}

    /// No statement is right.
    record RejectAll() implements DecisionChoice {}

    /// Whether the reason of a decision holds for this choice, too: it is the same choice, or the same passage with other ends or
    /// answers.
    default boolean keepsReason(Decision decision) {
        return switch (this) {
            case CoderAnswer(var coder) -> decision.way() != DecisionMethod.OWN && decision.from().contains(coder.id());
            case Majority _ -> decision.way() == DecisionMethod.MAJORITY;
            case RejectAll _ -> decision.way() == DecisionMethod.NOTHING;
            case OwnAnswer _ -> false;
            case RevisedAnswer _ -> decision.way() == DecisionMethod.OWN;
            case Keep _ -> true;
        };
    }
}
