package org.framewright.coding.actors;

import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.Actors;
import org.framewright.model.change.ActorChange.ActorRemoved;
import org.framewright.model.study.Coder;
import org.framewright.store.ledger.Ledger;

import java.util.Optional;
import java.util.stream.Stream;

/// The actors that went with an undone coding. A redo of the coding names their ids, so a name that is typed again gets its former id.
final class UndoneActors {

    private UndoneActors() {}

    /// The id of a coder's own actor with a name that has gone.
    ///
    /// @param present the existing actors
    static Optional<ActorId> find(Ledger ledger, Actors present, Coder coder, String name) {
        var clean = ActorRules.clean(ActorDetails.of(name)).name();
        return ledger.findByKind(ActorRemoved.class).reversed().stream()
                .filter(it -> it.undoes().isPresent())
                .flatMap(it -> it.change() instanceof ActorRemoved(var actor) ? Stream.of(actor) : Stream.empty())
                .filter(it -> it.name().equals(clean) && coder.id().equals(it.owner()))
                .map(Actor::id)
                .findFirst()
                .filter(it -> present.find(it).isEmpty());
    }
}
