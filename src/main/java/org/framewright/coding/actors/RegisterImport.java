package org.framewright.coding.actors;

import org.framewright.coding.CodingProblem;
import org.framewright.coding.actors.ActorService.RegisterReport;
import org.framewright.model.Actor;
import org.framewright.model.ActorId;
import org.framewright.model.Actors;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorChanged;
import org.framewright.model.change.Change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// Imports a list of actors into the register: a listed actor gets the list's description and belongs to the register; every other
/// actor stays.
final class RegisterImport {

    private final Actors original;
    private final Supplier<String> newId;
    private final SequencedMap<ActorId, Actor> updated = new LinkedHashMap<>();
    private final SequencedMap<ActorId, ActorDetails> detailsById = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /// @param newId gives a fresh UUID each time
    RegisterImport(Actors original, Supplier<String> newId) {
        this.original = original;
        this.newId = newId;
        original.all().forEach(actor -> updated.put(actor.id(), actor));
    }

    /// The changes to write.
    ///
    /// @throws Refusal with all problems of the list
    List<Change> changes(List<ActorDetails> list) {
        list.forEach(this::add);
        var all = new Actors(List.copyOf(updated.values()), List.of());
        detailsById.forEach((id, details) -> problems.addAll(ActorRules.findClashes(all, details, id)));
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return detailsById.sequencedKeySet().stream().flatMap(id -> change(id).stream()).toList();
    }

    private void add(ActorDetails input) {
        try {
            var details = ActorRules.clean(input);
            var known = updated.values().stream().filter(it -> it.name().equalsIgnoreCase(details.name())).findFirst();
            var actor = known.orElseGet(() -> Actor.of(new ActorId(newId.get()), details.name()));
            if (detailsById.putIfAbsent(actor.id(), details) != null) {
                throw new Refusal(CodingProblem.ACTOR_NAME_IN_USE, details.name(), actor.name());
            }
            updated.put(
                    actor.id(),
                    actor.withDetails(details.name(), details.kind(), details.affiliation(), details.aliases())
                            .withWikidata(details.wikidata())
                            .withOwner(null));
        } catch (Refusal refused) {
            problems.addAll(refused.problems());
        }
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
    RegisterReport report() {
        int added = 0;
        int adopted = 0;
        int changed = 0;
        for (var id : detailsById.keySet()) {
            var there = original.find(id);
            added += there.isEmpty() ? 1 : 0;
            adopted += there.filter(Actor::isProvisional).isPresent() ? 1 : 0;
            changed += there.filter(it -> !it.isProvisional() && !it.equals(updated.get(id))).isPresent() ? 1 : 0;
        }
        return new RegisterReport(added, adopted, changed, detailsById.size() - added - adopted - changed);
    }
}
