package org.framewright.coding.remarks;

import org.framewright.coding.actors.ActorProposals;
import org.framewright.model.ActorId;
import org.framewright.model.Actors;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// For the actors that coders have added: who of the others each may be. For one thread: found at the first use.
public final class SimilarActors {

    private final Actors actors;
    private @Nullable Map<ActorId, String> names;

    /// @param actors those of the project
    public SimilarActors(Actors actors) {
        this.actors = actors;
    }

    String name(ActorId id) {
        return actors.name(id);
    }

    /// The name of the actor that an actor may be.
    Optional<String> find(ActorId id) {
        if (names == null) {
            var found = new HashMap<ActorId, String>();
            ActorProposals.find(actors).stream()
                    .filter(it -> it.actor().isProvisional())
                    .forEach(it -> found.putIfAbsent(it.actor().id(), it.other().name()));
            names = found;
        }
        return Optional.ofNullable(names.get(id));
    }
}
