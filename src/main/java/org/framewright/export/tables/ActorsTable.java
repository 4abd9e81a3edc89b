package org.framewright.export.tables;

import org.framewright.export.columns.RegisterColumns;
import org.framewright.export.columns.RegisterColumns.ActorRow;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.Actors;
import org.framewright.model.study.Coder;
import org.framewright.store.query.Study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `actors.csv`: a row for every actor, and the actor that it is read as. An actor that a coder has added and no coding names,
/// such as a slip that was undone, is left out, unless the actor is read as another one or another one as it.
final class ActorsTable {

    private final Study study;
    private final Actors actors;
    private final Set<ActorId> mentioned;

    /// @param mentioned all actors that are named in any coding
    ActorsTable(Study study, Set<ActorId> mentioned) {
        this.study = study;
        this.mentioned = mentioned;
        this.actors = study.register();
    }

    List<List<String>> rows() {
        var state = actors.state();
        return actors.all().stream()
                .filter(it -> !it.isUnconfirmed() || mentioned.contains(it.id()) || isMatched(it.id()))
                .sorted(Comparator.comparing(Actor::name).thenComparing(it -> it.id().value()))
                .map(it -> RegisterColumns.ACTORS.cells(new ActorRow(it, actors, owner(it), state)))
                .toList();
    }

    private boolean isMatched(ActorId id) {
        return actors.sameAs(id).isPresent()
                || actors.all().stream().anyMatch(it -> actors.sameAs(it.id()).equals(Optional.of(id)));
    }

    /// The coder who added the actor; empty for an actor of the register.
    private String owner(Actor actor) {
        return study.coders().stream()
                .filter(coder -> coder.id().equals(actor.owner()))
                .map(Coder::name)
                .findFirst()
                .orElse("");
    }
}
