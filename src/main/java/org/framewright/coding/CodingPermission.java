package org.framewright.coding;

import org.framewright.model.Refusal;

/// Asked before a coder begins an article in a round. A begun coding can always be continued.
@FunctionalInterface
public interface CodingPermission {

    /// Everybody may begin everything.
    CodingPermission OPEN = _ -> {};

    /// Lets a coder begin an article in a round, or refuses it.
    ///
    /// @throws Refusal where they may begin nothing in it
    void requireMayBegin(CoderRound coderRound);
}
