package org.framewright.model.actor;

import org.framewright.model.Sha256;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// All actors of a project, in the register and added by coders, with the decisions which actors are the same.
public final class Actors {

    private static final int STATE_DIGITS = 12;

    private final SequencedMap<ActorId, Actor> byId = new LinkedHashMap<>();
    private final List<ActorMatch> matches;
    private final Map<ActorId, ActorId> sameAs = new HashMap<>();
    private final Map<ActorId, ActorId> resolved = new HashMap<>();
    private final Map<ActorId, Set<ActorId>> distinct = new HashMap<>();

    /// The actors of each name and alias, made when it is first asked for.
    private @Nullable Map<String, List<Actor>> called;

    /// @param all in the order of their addition
    /// @param matches in the order of the decisions
    public Actors(List<Actor> all, List<ActorMatch> matches) {
        all.forEach(actor -> byId.put(actor.id(), actor));
        this.matches = List.copyOf(matches);
        matches.stream().filter(ActorMatch::same).forEach(it -> sameAs.put(it.actor(), it.other()));
        sameAs.keySet().forEach(this::resolve);
        matches.stream()
                .filter(it -> !it.same())
                .forEach(it -> {
                    distinct.computeIfAbsent(it.actor(), _ -> new LinkedHashSet<>()).add(it.other());
                    distinct.computeIfAbsent(it.other(), _ -> new LinkedHashSet<>()).add(it.actor());
                });
    }

    /// Follows an actor's chain to its end, or to an actor that is resolved already: each actor is visited once, in a
    /// chain of any length.
    private void resolve(ActorId from) {
        var passed = new LinkedHashSet<ActorId>();
        var at = from;
        // decisions of the program form no circle; a file from a stranger may
        while (sameAs.containsKey(at) && !resolved.containsKey(at) && passed.add(at)) {
            at = sameAs.getOrDefault(at, at);
        }
        var end = resolved.getOrDefault(at, at);
        boolean circle = false;
        for (var each : passed) {
            circle |= each.equals(at);
            resolved.put(each, circle ? each : end);
        }
    }

    /// All actors in the order of their addition.
    public List<Actor> all() {
        return List.copyOf(byId.values());
    }

    public List<ActorMatch> matches() {
        return matches;
    }

    public Optional<Actor> find(ActorId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The actor with a name, else with an alias, in any case of its letters. The register comes before coders'
    /// additions.
    public Optional<Actor> findByName(String name) {
        return findFirst(it -> it.name().equalsIgnoreCase(name)).or(() -> findFirst(it -> it.isCalled(name)));
    }

    private Optional<Actor> findFirst(Predicate<Actor> which) {
        var found = byId.values().stream().filter(which).toList();
        return found.stream().filter(it -> !it.isUnconfirmed()).findFirst().or(() -> found.stream().findFirst());
    }

    /// The actors with a name or alias, in any case of its letters, in the order of their addition.
    public List<Actor> findAllCalled(String name) {
        var index = called;
        if (index == null) {
            index = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (var actor : byId.values()) {
                var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
                names.add(actor.name());
                names.addAll(actor.aliases());
                for (var each : names) {
                    index.computeIfAbsent(each, _ -> new ArrayList<>()).add(actor);
                }
            }
            called = index;
        }
        return Collections.unmodifiableList(index.getOrDefault(name, List.of()));
    }

    /// Groups of actors with the same name, without a decision whether they are the same; a group for each name, in the
    /// order of addition.
    public List<List<Actor>> namesakes() {
        return byId.values().stream()
                .filter(it -> resolved(it.id()).equals(it.id()))
                .collect(
                        Collectors.groupingBy(
                                it -> ActorNameKey.words(it.name()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(it -> !it.getKey().isEmpty())
                .map(it -> it.getValue().stream().filter(one -> hasNamesake(one, it.getValue())).toList())
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private boolean hasNamesake(Actor actor, List<Actor> ofName) {
        return ofName.stream()
                .anyMatch(it ->
                        !it.equals(actor)
                                && actor.kind().isCompatibleWith(it.kind())
                                && !isDecided(actor.id(), it.id()));
    }

    /// The actors with a name, in any case of its letters, without actors that are read as another actor of this name.
    public List<Actor> findAllByName(String name) {
        return byId.values().stream()
                .filter(it -> it.name().equalsIgnoreCase(name))
                .map(it -> find(resolved(it.id())).filter(end -> end.name().equalsIgnoreCase(name)).orElse(it))
                .distinct()
                .toList();
    }

    /// The actor that an actor is directly matched to.
    public Optional<ActorId> sameAs(ActorId id) {
        return Optional.ofNullable(sameAs.get(id));
    }

    /// The actors that were decided to be others than an actor, in the order of the decisions.
    public Set<ActorId> distinctFrom(ActorId id) {
        return Collections.unmodifiableSet(distinct.getOrDefault(id, Set.of()));
    }

    /// The actor that an actor is read as: the end of its chain of decisions; itself without a decision.
    public ActorId resolved(ActorId id) {
        return resolved.getOrDefault(id, id);
    }

    /// The name under which an actor is read; the id of a missing actor.
    public String resolvedName(ActorId id) {
        return name(resolved(id));
    }

    /// An actor's own name; the id of a missing actor.
    public String name(ActorId id) {
        return find(id).map(Actor::name).orElse(id.value());
    }

    /// Identifies this state of the register, of the coders' additions and of the decisions: the first twelve
    /// hexadecimal digits of a SHA-256. Two projects with the same actors have the same value, also under other ids.
    public String state() {
        var lines = byId.values().stream().map(this::line).sorted().collect(Collectors.joining("\n"));
        return Sha256.hex(lines).substring(0, STATE_DIGITS);
    }

    private String line(Actor it) {
        var cells = new ArrayList<String>();
        cells.add(it.name());
        // the states of actors without an id stay as they were
        cells.add(it.wikidata().isEmpty() ? kindName(it.kind()) : kindName(it.kind()) + " " + it.wikidata());
        cells.add(it.affiliation());
        cells.add(it.isUnconfirmed() ? "unconfirmed" : "confirmed");
        cells.add(sameAs(it.id()).map(this::name).orElse(""));
        cells.addAll(it.aliases());
        return cells.stream().map(cell -> cell.length() + ":" + cell).collect(Collectors.joining());
    }

    /// The kind's name in the hash, as in project files and exports.
    private static String kindName(Actor.Kind kind) {
        return switch (kind) {
            case PERSON -> "PERSON";
            case GROUP -> "GROUP";
            case ORGANISATION -> "ORGANISATION";
            case OTHER -> "OTHER";
            case UNKNOWN -> "UNKNOWN";
        };
    }

    /// Whether there is a decision about two actors.
    public boolean isDecided(ActorId one, ActorId two) {
        return resolved(one).equals(resolved(two)) || distinctFrom(one).contains(two);
    }
}
