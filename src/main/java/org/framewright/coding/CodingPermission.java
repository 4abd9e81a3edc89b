package org.framewright.coding;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.Refusal;

/// The permission of a coder to begin an article in a round. A begun coding can always be continued.
@FunctionalInterface
public interface CodingPermission {

    /// Everybody may begin everything.
    CodingPermission OPEN = _ -> {};

    /// Refuses a coder who may not begin an article in a round.
    ///
    /// @throws Refusal where the coder may begin nothing in the round
    void requireMayBegin(CoderRound coderRound);
}
