package org.framewright.ui.team.progress;

import org.framewright.model.Coder;
import org.framewright.model.Round;
import org.framewright.team.Standing;

import java.util.List;

/// A coder in a round.
///
/// @param stalledAfter so many days without work
record Line(Standing standing, int stalledAfter) {

    Coder coder() {
        return standing.coder();
    }

    Round round() {
        return standing.round();
    }

    boolean isStalled() {
        return standing.isStalled(stalledAfter);
    }

    /// What stays the same of it.
    List<Object> identity() {
        return List.of(coder().id(), round().id());
    }
}
