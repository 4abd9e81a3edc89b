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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
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
        return IntStream.range(0, ordered.size())
                .mapToObj(i -> line(actors, ordered.get(i), ordered.subList(0, i), coders))
                .toList();
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

    private static ActorLine line(Actors actors, Actor it, List<Actor> before, List<Coder> coders) {
        var different =
                before.stream()
                        .filter(other ->
                                actors.matches().stream()
                                        .anyMatch(match -> !match.same() && match.isAbout(it.id(), other.id())))
                        .map(Actor::name)
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
            var known = names.findByName(details.name());
            if (known.isPresent() && !isKnown(known.get(), details, owner)) {
                throw new Refusal(InterchangeProblem.ACTOR_DIFFERS, where, details.name());
            }
            var actor = known.orElseGet(() -> create(details, owner));
            var said =
                    Stream.concat(
                                    readSame(line, where, actor).stream(),
                                    readDifferent(line).map(other -> new Decision(where, actor.id(), other, false)))
                            .filter(decision -> !isDecided(decision))
                            .toList();
            decisions.addAll(said);
            return known.isPresent() && said.isEmpty();
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
    private static boolean isKnown(Actor known, ActorDetails details, @Nullable CoderId owner) {
        return (details.kind() == Actor.Kind.UNKNOWN || details.kind() == known.kind())
                && (details.affiliation().isEmpty() || details.affiliation().equals(known.affiliation()))
                && (details.wikidata().isEmpty() || details.wikidata().equals(known.wikidata()))
                && details.aliases().stream().allMatch(known::isCalled)
                && (!known.isProvisional() || Objects.equals(known.owner(), owner));
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
        var actors = names.actors();
        var matches = new ArrayList<>(actors.matches());
        var fresh = new ArrayList<ActorMatch>();
        for (var decision : decisions) {
            var other = names.findByName(decision.other());
            if (other.isEmpty()) {
                problems.add(InterchangeProblem.UNKNOWN_ACTOR, decision.where(), decision.other());
                continue;
            }
            var to = other.get().id();
            if (matches.stream().anyMatch(it -> isDecided(it, decision, to))) {
                continue;
            }
            var known = new Actors(actors.all(), matches);
            boolean settled = decision.same() && known.sameAs(decision.actor()).isPresent();
            if (to.equals(decision.actor()) || settled || known.isDecided(decision.actor(), to)) {
                problems.add(InterchangeProblem.ACTOR_DIFFERS, decision.where(), names.name(decision.actor()));
                continue;
            }
            var match = new ActorMatch(decision.actor(), to, decision.same());
            matches.add(match);
            fresh.add(match);
        }
        return fresh;
    }

    /// Whether the project has a decision already.
    private boolean isDecided(Decision decision) {
        var other = names.findByName(decision.other()).map(Actor::id);
        return other.isPresent()
                && names.actors().matches().stream().anyMatch(it -> isDecided(it, decision, other.get()));
    }

    private static boolean isDecided(ActorMatch match, Decision decision, ActorId other) {
        return match.same() == decision.same()
                && (match.same()
                        ? match.actor().equals(decision.actor()) && match.other().equals(other)
                        : match.isAbout(decision.actor(), other));
    }
}
