package org.framewright.ui.actors;

import org.framewright.coding.ActorEditor;
import org.framewright.model.ActorId;
import org.framewright.ui.controls.LineTable;

import java.util.Optional;

/// How somebody has left the actors, to look at something else.
///
/// @param editor as whom they worked
record ActorsState(
        String filter, Optional<ActorId> selected, LineTable.Arrangement arranged, Optional<ActorEditor> editor) {

    /// As whoever comes for the first time finds it.
    static final ActorsState NEW = new ActorsState("", Optional.empty(), LineTable.Arrangement.USUAL, Optional.empty());
}
