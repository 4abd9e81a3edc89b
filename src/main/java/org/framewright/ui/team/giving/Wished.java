package org.framewright.ui.team.giving;

import org.framewright.model.Round;

/// How many articles somebody wants to have coded by several.
///
/// @param round in which others are coded so already
/// @param more in that round
/// @param inAll in any other
public record Wished(String round, int more, int inAll) {

    int in(Round other) {
        return isOf(other) ? more : inAll;
    }

    boolean isOf(Round other) {
        return other.name().equals(round);
    }
}
