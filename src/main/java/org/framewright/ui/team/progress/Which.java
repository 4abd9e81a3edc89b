package org.framewright.ui.team.progress;

import org.framewright.model.Round;

import java.util.Optional;

/// Of which round something is shown.
///
/// @param only nothing for all of them
record Which(Optional<Round> only) {

    static final Which ALL = new Which(Optional.empty());

    boolean has(Round round) {
        return only.filter(it -> !it.id().equals(round.id())).isEmpty();
    }
}
