package org.framewright.interchange;

import org.framewright.coding.StudyService;
import org.framewright.model.Actor;
import org.framewright.model.ActorId;
import org.framewright.model.Refusal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The register of actors by name, in whatever case, as [StudyService#actorNamed] has it; an unknown name makes an actor,
/// which is not in the project yet.
final class ActorNames {

    private final Map<String, Actor> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<ActorId, Actor> byId = new HashMap<>();
    private final List<Actor> made = new ArrayList<>();
    private final Supplier<String> newId;

    ActorNames(List<Actor> register, Supplier<String> newId) {
        this.newId = newId;
        register.forEach(this::put);
    }

    /// The actor of a name.
    ///
    /// @throws Refusal where no actor can have that name
    ActorId id(String name) {
        var clean = StudyService.clean(name);
        var known = byName.get(clean);
        if (known != null) {
            return known.id();
        }
        var actor = new Actor(new ActorId(newId.get()), clean);
        put(actor);
        made.add(actor);
        return actor.id();
    }

    /// The name of an actor of the register; an actor that is not there is named by its id.
    String name(ActorId id) {
        var actor = byId.get(id);
        return actor == null ? id.value() : actor.name();
    }

    /// The actors that were made here.
    List<Actor> made() {
        return made;
    }

    Set<ActorId> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    private void put(Actor actor) {
        byName.putIfAbsent(actor.name(), actor);
        byId.put(actor.id(), actor);
    }
}
