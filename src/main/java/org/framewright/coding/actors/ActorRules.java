package org.framewright.coding.actors;

import org.framewright.coding.CodingProblem;
import org.framewright.coding.StudyService;
import org.framewright.model.Actor;
import org.framewright.model.ActorId;
import org.framewright.model.Actors;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The rules for actors: their names are names, and no two actors have the same name.
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

    /// The names that another actor is called by already.
    ///
    /// @param details as they are kept
    /// @param itself the actor that is changed, or is to be
    public static List<Problem> findClashes(Actors actors, ActorDetails details, ActorId itself) {
        var names = new ArrayList<String>();
        names.add(details.name());
        names.addAll(details.aliases());
        return names.stream()
                .flatMap(name ->
                        actors.all().stream()
                                .filter(other -> !other.id().equals(itself) && other.isCalled(name))
                                .limit(1)
                                .map(other -> Problem.of(CodingProblem.ACTOR_NAME_IN_USE, name, other.name())))
                .toList();
    }

    /// The kind that a file or a command names, in whatever case.
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

    /// A kind as files and commands name it.
    public static String nameOf(Actor.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
