package org.framewright.interchange;

import org.framewright.coding.state.StudyService;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.Actors;
import org.framewright.model.study.CoderId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The actors by name and alias, regardless of case, as in [Actors#findByName]. An unknown name makes an actor that is not in the
/// project yet.
final class ActorNames {

    private final Actors actors;
    private final Map<String, Actor> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Actor> byAlias = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<ActorId, Actor> byId = new HashMap<>();
    private final List<Actor> newActors = new ArrayList<>();
    private final Supplier<String> newId;

    ActorNames(Actors actors, Supplier<String> newId) {
        this.actors = actors;
        this.newId = newId;
        actors.all().stream().filter(it -> !it.isUnconfirmed()).forEach(this::put);
        actors.all().stream().filter(Actor::isUnconfirmed).forEach(this::put);
    }

    /// The project's actors, without the new actors of the import.
    Actors actors() {
        return actors;
    }

    /// The actor that a coder names.
    ///
    /// @throws Refusal where no actor can have that name
    ActorId id(String name, CoderId coder) {
        var clean = StudyService.clean(name);
        return findByNameOrAlias(clean)
                .orElseGet(() -> add(Actor.of(new ActorId(newId.get()), clean).withOwner(coder)))
                .id();
    }

    /// The actor of a name, not of an alias.
    Optional<Actor> findByName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The actor of a name or alias.
    Optional<Actor> findByNameOrAlias(String name) {
        return findByName(name).or(() -> Optional.ofNullable(byAlias.get(name)));
    }

    Actor add(Actor actor) {
        put(actor);
        newActors.add(actor);
        return actor;
    }

    ActorId newId() {
        return new ActorId(newId.get());
    }

    /// The own name of an actor; an unknown actor is named by its id.
    String name(ActorId id) {
        var actor = byId.get(id);
        return actor == null ? id.value() : actor.name();
    }

    /// The actors that were made here.
    List<Actor> newActors() {
        return newActors;
    }

    Set<ActorId> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    private void put(Actor actor) {
        byName.putIfAbsent(actor.name(), actor);
        actor.aliases().forEach(alias -> byAlias.putIfAbsent(alias, actor));
        byId.put(actor.id(), actor);
    }
}
