package org.framewright.adjudication;

import org.framewright.model.Decision;
import org.framewright.reliability.differences.ComparedItem;

import java.util.Optional;

/// Something that a reference coding has to say, because coders have said something of it.
///
/// @param item what coders say by now. Without statements where it was decided and no coder mentions it any more
/// @param decision what was decided; of a case that is open again, before what coders say changed
public record AdjudicationCase(ComparedItem item, State state, Optional<Decision> decision) {

    /// How far a case is.
    public enum State {
        /// Nothing was decided.
        OPEN,
        DECIDED,
        /// It was decided, and what coders say has changed since, or a later decision has changed what it shares.
        CHANGED
    }

    public boolean isOpen() {
        return state != State.DECIDED;
    }

    /// Whether it is open again because a later decision changed something that it shares, such as a source.
    public boolean isOverwritten() {
        return state == State.CHANGED && decision.filter(Decision::isUnsettled).isPresent();
    }

    /// Whether coders differ. What they all say is taken over with all the rest that is undisputed.
    public boolean isDisputed() {
        return !item.isUndisputed();
    }
}
