package org.framewright.ui.actors;

import org.framewright.coding.ActorProposal;
import org.framewright.model.ActorId;

import java.util.List;
import java.util.Optional;

/// What the screen shows: one state of the project's actors.
///
/// @param state its name, which exports say
record ShownActors(List<ActorRow> rows, List<ActorProposal> proposals, String state) {

    ShownActors {
        rows = List.copyOf(rows);
        proposals = List.copyOf(proposals);
    }

    Optional<ActorRow> row(ActorId id) {
        return rows.stream().filter(it -> it.actor().id().equals(id)).findFirst();
    }

    long inRegister() {
        return rows.stream().filter(it -> !it.actor().isProvisional()).count();
    }
}
