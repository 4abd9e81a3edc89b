package org.framewright.interchange;

import org.framewright.coding.actors.ActorDetails;
import org.framewright.coding.actors.ActorRules;
import org.framewright.interchange.JsonlLine.ActorLine;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.ActorMatch;
import org.framewright.model.actor.Actors;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Actors as lines, and back.
final class ActorLines {

    private record Decision(String where, ActorId actor, String other, boolean same) {}

    private final ActorNames names;
    private final List<Coder> coders;
    private final List<Decision> decisions = new ArrayList<>();

    ActorLines(ActorNames names, List<Coder> coders) {
        this.names = names;
        this.coders = coders;
    }

    /// The lines of the actors, each after the actors that its decisions name.
    static List<ActorLine> list(Actors actors, List<Coder> coders) {
        var ordered =
                actors.all().stream()
                        .sorted(Comparator.<Actor>comparingInt(it -> depth(actors, it.id())).thenComparing(Actor::name))
                        .toList();
        var positions = new HashMap<ActorId, Integer>();
        ordered.forEach(it -> positions.put(it.id(), positions.size()));
        return ordered.stream().map(it -> line(actors, it, positions, coders)).toList();
    }

    /// The depth of an actor's decisions: how many other actors have to be known before it.
    private static int depth(Actors actors, ActorId id) {
        int depth = 0;
        var at = actors.sameAs(id);
        while (at.isPresent() && depth <= actors.matches().size()) {
            depth++;
            at = actors.sameAs(at.get());
        }
        return depth;
    }

    /// @param positions of the lines: a decision that two actors are different stands in the later one
    private static ActorLine line(Actors actors, Actor it, Map<ActorId, Integer> positions, List<Coder> coders) {
        int own = positions.getOrDefault(it.id(), 0);
        var different =
                actors.distinctFrom(it.id()).stream()
                        .filter(other -> positions.getOrDefault(other, own) < own)
                        .sorted(Comparator.comparing(positions::get))
                        .map(actors::name)
                        .toList();
        return new ActorLine(
                it.name(),
                it.kind() == Actor.Kind.UNKNOWN ? null : ActorRules.nameOf(it.kind()),
                it.affiliation().isEmpty() ? null : it.affiliation(),
                it.aliases().isEmpty() ? null : it.aliases(),
                it.wikidata().isEmpty() ? null : it.wikidata(),
                coders.stream()
                        .filter(coder -> coder.id().equals(it.owner()))
                        .map(Coder::name)
                        .findFirst()
                        .orElse(null),
                actors.sameAs(it.id()).map(actors::name).orElse(null),
                different.isEmpty() ? null : different);
    }

    /// Adds a line, and its problems to `problems`.
    ///
    /// @return whether the line has nothing new
    boolean add(ActorLine line, String where, ImportProblems problems) {
        try {
            var details = details(line);
            var owner = owner(line, where);
            var existing = names.findByName(details.name());
            if (existing.isPresent() && !isSame(existing.get(), details, owner)) {
                throw new Refusal(InterchangeProblem.ACTOR_DIFFERS, where, details.name());
            }
            var actor = existing.orElseGet(() -> create(details, owner));
            var newDecisions =
                    Stream.concat(
                                    readSame(line, where, actor).stream(),
                                    readDifferent(line).map(other -> new Decision(where, actor.id(), other, false)))
                            .filter(decision -> !isRecorded(decision))
                            .toList();
            decisions.addAll(newDecisions);
            return existing.isPresent() && newDecisions.isEmpty();
        } catch (Refusal refused) {
            refused.problems().forEach(problem -> problems.addAt(where, problem));
            return true;
        }
    }

    private static Optional<Decision> readSame(ActorLine line, String where, Actor actor) {
        return Optional.ofNullable(line.sameAs()).map(other -> new Decision(where, actor.id(), other, true));
    }

    private static Stream<String> readDifferent(ActorLine line) {
        return Objects.requireNonNullElse(line.notSameAs(), List.<String>of()).stream();
    }

    private static ActorDetails details(ActorLine line) {
        var kind = line.kind();
        var affiliation = line.affiliation();
        return ActorRules.clean(
                new ActorDetails(
                        line.actor(),
                        kind == null ? Actor.Kind.UNKNOWN : ActorRules.kind(kind),
                        affiliation == null ? "" : affiliation,
                        Objects.requireNonNullElse(line.aliases(), List.of()),
                        Objects.requireNonNullElse(line.wikidata(), "")));
    }

    private @Nullable CoderId owner(ActorLine line, String where) {
        var name = line.addedBy();
        if (name == null) {
            return null;
        }
        return coders.stream()
                .filter(coder -> coder.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(InterchangeProblem.UNKNOWN_CODER, where, name))
                .id();
    }

    /// Whether the project has all details of a line's actor already. It may have more.
    private static boolean isSame(Actor actor, ActorDetails details, @Nullable CoderId owner) {
        return (details.kind() == Actor.Kind.UNKNOWN || details.kind() == actor.kind())
                && (details.affiliation().isEmpty() || details.affiliation().equals(actor.affiliation()))
                && (details.wikidata().isEmpty() || details.wikidata().equals(actor.wikidata()))
                && details.aliases().stream().allMatch(actor::isCalled)
                && (!actor.isUnconfirmed() || Objects.equals(actor.owner(), owner));
    }

    private Actor create(ActorDetails details, @Nullable CoderId owner) {
        Stream.concat(Stream.of(details.name()), details.aliases().stream())
                .forEach(name ->
                        names.findByNameOrAlias(name)
                                .ifPresent(other -> {
                                    throw new Refusal(InterchangeProblem.ACTOR_DIFFERS, "", other.name());
                                }));
        return names.add(
                new Actor(
                        names.newId(),
                        details.name(),
                        details.kind(),
                        details.affiliation(),
                        details.aliases(),
                        details.wikidata(),
                        owner));
    }

    /// The lines' decisions that the project does not have; called when all lines are added.
    List<ActorMatch> matches(ImportProblems problems) {
        var index = new MatchIndex();
        names.actors().matches().forEach(index::add);
        var newMatches = new ArrayList<ActorMatch>();
        for (var decision : decisions) {
            var other = names.findByName(decision.other()).map(Actor::id);
            if (other.isEmpty()) {
                problems.add(InterchangeProblem.UNKNOWN_ACTOR, decision.where(), decision.other());
            } else if (other.get().equals(decision.actor())) {
                problems.add(InterchangeProblem.ACTOR_DIFFERS, decision.where(), names.name(decision.actor()));
            } else {
                var match = new ActorMatch(decision.actor(), other.get(), decision.same());
                if (index.contradicts(match)) {
                    problems.add(InterchangeProblem.ACTOR_DIFFERS, decision.where(), names.name(decision.actor()));
                } else if (!index.has(match)) {
                    index.add(match);
                    newMatches.add(match);
                }
            }
        }
        return newMatches;
    }

    /// Whether the project has a decision already.
    private boolean isRecorded(Decision decision) {
        var actors = names.actors();
        return names.findByName(decision.other())
                .map(Actor::id)
                .filter(other ->
                        decision.same()
                                ? actors.sameAs(decision.actor()).equals(Optional.of(other))
                                : actors.distinctFrom(decision.actor()).contains(other))
                .isPresent();
    }

    /// Decisions, by actor.
    private static final class MatchIndex {

        private final Map<ActorId, ActorId> sameAs = new HashMap<>();
        private final Set<Set<ActorId>> distinct = new HashSet<>();

        void add(ActorMatch match) {
            if (match.same()) {
                sameAs.put(match.actor(), match.other());
            } else {
                distinct.add(Set.of(match.actor(), match.other()));
            }
        }

        boolean has(ActorMatch match) {
            return match.same() ? match.other().equals(sameAs.get(match.actor())) : isDistinct(match);
        }

        /// Whether there is another decision about a match's actors.
        boolean contradicts(ActorMatch match) {
            boolean hasOther = match.same() && sameAs.containsKey(match.actor());
            boolean related = representative(match.actor()).equals(representative(match.other())) || isDistinct(match);
            return !has(match) && (hasOther || related);
        }

        private boolean isDistinct(ActorMatch match) {
            return distinct.contains(Set.of(match.actor(), match.other()));
        }

        /// The end of an actor's chain. A file from a stranger may have a circle.
        private ActorId representative(ActorId actor) {
            var visited = new HashSet<ActorId>();
            var current = actor;
            for (var next = sameAs.get(current); next != null && visited.add(current); next = sameAs.get(current)) {
                current = next;
            }
            return current;
        }
    }
}
