package org.framewright.ui.team.progress;

import java.util.Optional;

/// How somebody has left the progress, to look at something else.
///
/// @param round of which it was shown; nothing for the usual one
public record ProgressState(Optional<Which> round) {

    /// As whoever comes for the first time finds it.
    public static final ProgressState NEW = new ProgressState(Optional.empty());
}
