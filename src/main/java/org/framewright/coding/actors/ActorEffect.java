package org.framewright.coding.actors;

import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.Actors;
import org.framewright.model.coding.ActorUse;
import org.framewright.model.coding.CodingId;
import org.framewright.model.study.CoderId;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The effect of a decision about actors on the reading of codings: in exports and in agreement. No coding changes.
///
/// @param names the names that are read as another one, each once, by order of addition
/// @param codings the codings that are read differently, by coder
public record ActorEffect(List<ReadName> names, List<CoderCodings> codings) {

    /// An actor that is read under another name.
    ///
    /// @param name the actor's own
    public record ReadName(String name, String before, String after) {}

    /// The number of a coder's codings that are read differently.
    ///
    /// @param codings the number of codings, counting each version
    public record CoderCodings(String coder, int codings) {}

    public ActorEffect {
        names = List.copyOf(names);
        codings = List.copyOf(codings);
    }

    /// @param coders the names of the coders
    static ActorEffect between(Actors before, Actors after, List<ActorUse> uses, Map<CoderId, String> coders) {
        var changed =
                before.all().stream().filter(it -> !before.resolved(it.id()).equals(after.resolved(it.id()))).toList();
        var ids = changed.stream().map(it -> it.id()).collect(Collectors.<ActorId>toSet());
        var codings = new TreeMap<String, Set<CodingId>>();
        uses.stream()
                .filter(it -> ids.contains(it.actor()))
                .forEach(it ->
                        codings.computeIfAbsent(coders.getOrDefault(it.coder(), "?"), _ -> new HashSet<>())
                                .add(it.coding()));
        return new ActorEffect(
                changed.stream()
                        .map(it -> new ReadName(it.name(), before.resolvedName(it.id()), after.resolvedName(it.id())))
                        .distinct()
                        .toList(),
                codings.entrySet().stream().map(it -> new CoderCodings(it.getKey(), it.getValue().size())).toList());
    }
}
