package org.framewright.coding.actors;

import org.framewright.coding.actors.ActorProposal.MatchReason;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.Actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Actors that may all be the same: each two of them are proposed, so that "Annan" does not put *Kofi* and *Kojo* into one group.
///
/// @param actors at least two; the others would be read as the first
/// @param proposals the pairs, the strongest reason first
public record ActorGroup(List<Actor> actors, List<ActorProposal> proposals) {

    public ActorGroup {
        actors = List.copyOf(actors);
        proposals = List.copyOf(proposals);
    }

    /// The strongest reason of a pair.
    public MatchReason reason() {
        return proposals.getFirst().reason();
    }

    /// The groups of proposals. A pair across two groups waits until one of them is decided.
    ///
    /// @param proposals the strongest first
    static List<ActorGroup> list(Actors actors, List<ActorProposal> proposals) {
        var similar = new HashMap<ActorId, Set<ActorId>>();
        var groups = new LinkedHashMap<ActorId, List<Actor>>();
        for (var it : proposals) {
            for (var actor : List.of(it.actor(), it.other())) {
                groups.computeIfAbsent(actor.id(), _ -> new ArrayList<>(List.of(actor)));
            }
            similar.computeIfAbsent(it.actor().id(), _ -> new HashSet<>()).add(it.other().id());
            similar.computeIfAbsent(it.other().id(), _ -> new HashSet<>()).add(it.actor().id());
        }
        for (var it : proposals) {
            unite(groups, similar, it);
        }
        return assemble(actors, proposals, groups);
    }

    private static void unite(
            Map<ActorId, List<Actor>> groups, Map<ActorId, Set<ActorId>> similar, ActorProposal proposal) {
        var one = groups.getOrDefault(proposal.actor().id(), List.of());
        var other = groups.getOrDefault(proposal.other().id(), List.of());
        var ids = other.stream().map(Actor::id).toList();
        boolean all = one.stream().allMatch(it -> similar.getOrDefault(it.id(), Set.of()).containsAll(ids));
        if (all) {
            one.addAll(other);
            ids.forEach(it -> groups.put(it, one));
        }
    }

    private static List<ActorGroup> assemble(
            Actors actors, List<ActorProposal> proposals, Map<ActorId, List<Actor>> groups) {
        var order = new HashMap<ActorId, Integer>();
        actors.all().forEach(it -> order.put(it.id(), order.size()));
        var firstOf = new HashMap<ActorId, ActorId>();
        groups.forEach((id, members) -> firstOf.put(id, members.getFirst().id()));
        var pairs =
                proposals.stream()
                        .filter(it -> groupOf(firstOf, it.actor()).equals(groupOf(firstOf, it.other())))
                        .collect(
                                Collectors.groupingBy(
                                        it -> groupOf(firstOf, it.actor()), LinkedHashMap::new, Collectors.toList()));
        return pairs.entrySet().stream()
                .map(it ->
                        new ActorGroup(
                                members(groups, it.getKey())
                                        .sorted(
                                                Comparator.comparing(Actor::isUnconfirmed)
                                                        .thenComparing(actor -> order.getOrDefault(actor.id(), 0)))
                                        .toList(),
                                it.getValue()))
                .toList();
    }

    private static ActorId groupOf(Map<ActorId, ActorId> firstOf, Actor actor) {
        return firstOf.getOrDefault(actor.id(), actor.id());
    }

    private static Stream<Actor> members(Map<ActorId, List<Actor>> groups, ActorId first) {
        return groups.getOrDefault(first, List.of()).stream();
    }
}
