package org.framewright.coding.actors;

import org.framewright.model.Actor;
import org.framewright.model.Actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Finds actors that may be the same by their names and aliases alone. It proposes, and never decides.
final class ActorProposals {

    /// One of an actor's names.
    private record NamedActor(Actor actor, String name, NameForm form) {}

    /// Two actors, the earlier added first.
    private record Pair(int first, int second) {}

    private final Actors actors;
    private final Map<Actor, Integer> order = new HashMap<>();
    private final SequencedMap<Pair, ActorProposal> found = new LinkedHashMap<>();

    private ActorProposals(Actors actors) {
        this.actors = actors;
        actors.all().forEach(actor -> order.put(actor, order.size()));
    }

    /// What may be the same and is not decided, the strongest reason first, then by name.
    static List<ActorProposal> find(Actors actors) {
        return new ActorProposals(actors).proposals();
    }

    private List<ActorProposal> proposals() {
        // only names that share the first word or the last, or a word with the other's first letters, can be alike
        var bySharing = new HashMap<String, List<NamedActor>>();
        actors.all().stream()
                .flatMap(this::names)
                .forEach(called -> {
                    add(bySharing, called.form().last(), called);
                    add(bySharing, called.form().words().getFirst(), called);
                    if (!called.form().initials().isEmpty()) {
                        add(bySharing, called.form().initials(), called);
                    }
                });
        bySharing.values().forEach(this::compare);
        return found.values().stream()
                .sorted(Comparator.comparing(ActorProposal::reason).thenComparing(it -> it.actor().name()))
                .toList();
    }

    private static void add(Map<String, List<NamedActor>> bySharing, String key, NamedActor called) {
        bySharing.computeIfAbsent(key, _ -> new ArrayList<>()).add(called);
    }

    /// An actor's names, as those of the one that it is read as.
    private Stream<NamedActor> names(Actor actor) {
        var read = actors.find(actors.resolved(actor.id())).orElse(actor);
        return Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
                .flatMap(name -> NameForm.parse(name).map(form -> new NamedActor(read, name, form)).stream());
    }

    private void compare(List<NamedActor> alike) {
        for (int i = 0; i < alike.size(); i++) {
            for (int j = i + 1; j < alike.size(); j++) {
                compare(alike.get(i), alike.get(j));
            }
        }
    }

    private void compare(NamedActor one, NamedActor two) {
        if (one.actor().id().equals(two.actor().id())
                || !one.actor().kind().isCompatibleWith(two.actor().kind())
                || actors.isDecided(one.actor().id(), two.actor().id())) {
            return;
        }
        one.form()
                .compare(two.form())
                .ifPresent(reason -> {
                    boolean turned = isSame(two.actor(), one.actor());
                    var as = turned ? one : two;
                    var which = turned ? two : one;
                    var proposal = new ActorProposal(which.actor(), as.actor(), reason, which.name(), as.name());
                    found.merge(pair(one.actor(), two.actor()), proposal, ActorProposals::strongerOf);
                });
    }

    private static ActorProposal strongerOf(ActorProposal one, ActorProposal two) {
        return one.reason().compareTo(two.reason()) <= 0 ? one : two;
    }

    private Pair pair(Actor one, Actor two) {
        int first = order.getOrDefault(one, 0);
        int second = order.getOrDefault(two, 0);
        return new Pair(Math.min(first, second), Math.max(first, second));
    }

    /// Whether the first would be read as the second: an addition as one of the register, else the later as the earlier.
    private boolean isSame(Actor actor, Actor other) {
        if (actor.isProvisional() != other.isProvisional()) {
            return actor.isProvisional();
        }
        return order.getOrDefault(actor, 0) > order.getOrDefault(other, 0);
    }
}
