package org.framewright.coding.actors;

import org.framewright.coding.actors.ActorService.ActorListReport;
import org.framewright.coding.state.CodingProblem;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.Actors;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorChanged;
import org.framewright.model.change.Change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Imports a list of actors into the register: a listed actor gets the list's description and belongs to the register; every other
/// actor stays.
final class ActorListImport {

    private final Actors original;
    private final Supplier<String> newId;
    private final SequencedMap<ActorId, Actor> updated = new LinkedHashMap<>();
    private final SequencedMap<ActorId, ActorDetails> detailsById = new LinkedHashMap<>();

    /// The actors of each name, in any case of its letters.
    private final Map<String, List<ActorId>> idsByName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final List<Problem> problems = new ArrayList<>();

    /// @param newId gives a fresh UUID each time
    ActorListImport(Actors original, Supplier<String> newId) {
        this.original = original;
        this.newId = newId;
        original.all().forEach(this::put);
    }

    private void put(Actor actor) {
        // an import changes no more than the case of a name
        if (updated.put(actor.id(), actor) == null) {
            idsByName.computeIfAbsent(actor.name(), _ -> new ArrayList<>()).add(actor.id());
        }
    }

    private Stream<Actor> findAll(String name) {
        return idsByName.getOrDefault(name, List.of()).stream()
                .flatMap(id -> Optional.ofNullable(updated.get(id)).stream());
    }

    /// The changes to write.
    ///
    /// @throws Refusal with all problems of the list
    List<Change> changes(List<ActorDetails> list) {
        list.forEach(this::add);
        var all = new Actors(List.copyOf(updated.values()), original.matches());
        detailsById
                .keySet()
                .forEach(id -> all.find(id).ifPresent(it -> problems.addAll(ActorRules.findClashes(all, it))));
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return detailsById.sequencedKeySet().stream().flatMap(id -> change(id).stream()).toList();
    }

    private void add(ActorDetails input) {
        try {
            var details = ActorRules.clean(input);
            var actor = find(details.name()).orElseGet(() -> Actor.of(new ActorId(newId.get()), details.name()));
            if (detailsById.putIfAbsent(actor.id(), details) != null) {
                throw new Refusal(CodingProblem.ACTOR_NAME_IN_USE, details.name(), actor.name());
            }
            put(
                    actor.withDetails(details.name(), details.kind(), details.affiliation(), details.aliases())
                            .withWikidata(details.wikidata())
                            .withOwner(isConfirmed(details.name(), actor) ? actor.owner() : null));
        } catch (Refusal refused) {
            problems.addAll(refused.problems());
        }
    }

    /// The actor of a name: the actor that others of the name are read as, else an actor of the register.
    private Optional<Actor> find(String name) {
        return findAll(name)
                .sorted(
                        Comparator.comparing((Actor it) -> !original.resolved(it.id()).equals(it.id()))
                                .thenComparing(Actor::isUnconfirmed))
                .findFirst();
    }

    /// Whether the register has the name already, for the same actor.
    private boolean isConfirmed(String name, Actor actor) {
        var resolved = original.resolved(actor.id());
        return findAll(name)
                .filter(it -> !it.isUnconfirmed() && it.name().equals(name) && !it.id().equals(actor.id()))
                .anyMatch(it -> original.resolved(it.id()).equals(resolved));
    }

    private List<Change> change(ActorId id) {
        var now = updated.getOrDefault(id, Actor.of(id, ""));
        var there = original.find(id);
        if (there.isEmpty()) {
            return List.of(new ActorAdded(now));
        }
        return there.get().equals(now) ? List.of() : List.of(new ActorChanged(there.get(), now));
    }

    /// The report on the changes of [#changes].
    ActorListReport report() {
        int added = 0;
        int adopted = 0;
        int changed = 0;
        for (var id : detailsById.keySet()) {
            var there = original.find(id);
            added += there.isEmpty() ? 1 : 0;
            var now = updated.get(id);
            boolean confirmed = now != null && !now.isUnconfirmed();
            boolean adoption = confirmed && there.filter(Actor::isUnconfirmed).isPresent();
            adopted += adoption ? 1 : 0;
            changed += !adoption && there.filter(it -> !it.equals(now)).isPresent() ? 1 : 0;
        }
        return new ActorListReport(added, adopted, changed, detailsById.size() - added - adopted - changed);
    }
}
