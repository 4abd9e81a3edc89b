package org.framewright.coding.actors;

import org.framewright.coding.state.CodingProblem;
import org.framewright.coding.state.StudyService;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.Actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rules for actors: their names are valid, and only actors that are read as one share a name.
public final class ActorRules {

    /// Separates aliases in files.
    public static final String BAR = "|";

    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");

    private ActorRules() {}

    /// A person's input in its stored form.
    ///
    /// @throws Refusal where a name is blank, too long or holds a bar, or the id in Wikidata is none
    public static ActorDetails clean(ActorDetails input) {
        var name = StudyService.clean(input.name());
        var seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        seen.add(name);
        var aliases = new ArrayList<String>();
        for (var alias : input.aliases()) {
            var clean = StudyService.clean(alias);
            if (clean.contains(BAR)) {
                throw new Refusal(CodingProblem.ALIAS_WITH_BAR, clean);
            }
            if (seen.add(clean)) {
                aliases.add(clean);
            }
        }
        var affiliation = input.affiliation().isBlank() ? "" : StudyService.clean(input.affiliation());
        return new ActorDetails(name, input.kind(), affiliation, aliases, wikidata(input.wikidata().strip()));
    }

    private static String wikidata(String id) {
        if (!id.isEmpty() && !WIKIDATA.matcher(id).matches()) {
            throw new Refusal(CodingProblem.NO_WIKIDATA_ID, id);
        }
        return id;
    }

    /// The names that another actor has already. Actors that are read as one share their names; yet two of the register, or of one
    /// coder, never have the same name.
    ///
    /// @param actor in its new state
    public static List<Problem> findClashes(Actors actors, Actor actor) {
        var resolved = actors.resolved(actor.id());
        return Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
                .flatMap(name ->
                        actors.findAllCalled(name).stream()
                                .filter(other -> !other.id().equals(actor.id()))
                                .flatMap(other ->
                                        actors.resolved(other.id()).equals(resolved)
                                                ? clashOfSame(actor, other, name)
                                                : Stream.of(
                                                        Problem.of(
                                                                CodingProblem.ACTOR_NAME_IN_USE, name, other.name())))
                                .limit(1))
                .toList();
    }

    private static Stream<Problem> clashOfSame(Actor actor, Actor other, String name) {
        return name.equals(other.name()) && name.equals(actor.name()) && Objects.equals(actor.owner(), other.owner())
                ? Stream.of(Problem.of(CodingProblem.ACTOR_NAME_TWICE, name))
                : Stream.empty();
    }

    /// The kind that a file or a command names, in upper or lower case.
    ///
    /// @throws Refusal where there is none of that name
    public static Actor.Kind kind(String name) {
        if (name.isBlank()) {
            return Actor.Kind.UNKNOWN;
        }
        try {
            return Actor.Kind.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(CodingProblem.UNKNOWN_ACTOR_KIND, name);
        }
    }

    /// The name of a kind in files and commands.
    public static String nameOf(Actor.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
