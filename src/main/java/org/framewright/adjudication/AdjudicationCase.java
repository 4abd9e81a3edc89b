package org.framewright.adjudication;

import org.framewright.model.coding.Decision;
import org.framewright.reliability.differences.ComparedItem;

import java.util.Optional;

/// A question or annotation that a reference coding has to decide, because coders have answered or marked it.
///
/// @param item the coders' current statements; without statements where the case was decided and no coder mentions it any more
/// @param decision the decision; of a case that is open again, the earlier decision
public record AdjudicationCase(ComparedItem item, State state, Optional<Decision> decision) {

    /// The state of a case.
    public enum State {
        /// The case has no decision.
        OPEN,
        DECIDED,
        /// The case was decided, and since then the coders' statements have changed, or a later decision has changed a shared
        /// annotation.
        CHANGED
    }

    public boolean isOpen() {
        return state != State.DECIDED;
    }

    /// Whether the case is open again because a later decision changed a shared annotation, such as a source.
    public boolean isOverwritten() {
        return state == State.CHANGED && decision.filter(Decision::isUnsettled).isPresent();
    }

    /// Whether it is decided that the article does not belong to the study.
    public boolean isDecidedNotRelevant() {
        return state == State.DECIDED && decision.filter(Decision::isNotRelevant).isPresent();
    }

    /// Whether all coders with a statement say the same. Unanimous cases are taken over together.
    public boolean isUnanimous() {
        return item.isUndisputed() && !item.statements().isEmpty();
    }

    /// Whether coders differ.
    public boolean isDisputed() {
        return !item.isUndisputed();
    }
}
