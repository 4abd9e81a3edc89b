package org.framewright.coding.panel;

import org.framewright.coding.actors.ActorProposals;
import org.framewright.coding.panel.ActorChoice.ActorPlace;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.Actors;
import org.framewright.suggest.SourceWords;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An actor to choose.
///
/// @param actor empty for a new actor
/// @param name its present or future name
/// @param matchedName the name or alias that matches the typed text
/// @param place the nearest one of the article where the coder has coded it; empty where there is none
public record ActorChoice(Optional<Actor> actor, String name, String matchedName, Optional<ActorPlace> place) {

    private static final int MOST = 5;

    /// A paragraph where an actor is coded.
    ///
    /// @param named whether its words have a name of the actor, or the last part of one; else a reference such as "she" or "the minister"
    public record ActorPlace(int paragraph, boolean named) {}

    static ActorChoice of(Actor actor, String by) {
        return new ActorChoice(Optional.of(actor), actor.name(), by, Optional.empty());
    }

    static ActorChoice createNew(String name) {
        return new ActorChoice(Optional.empty(), name, name, Optional.empty());
    }

    ActorChoice withPlace(ActorPlace there) {
        return new ActorChoice(actor, name, matchedName, Optional.of(there));
    }

    /// Whether an alias matches, not the name.
    public boolean isByAlias() {
        return !matchedName.equals(name);
    }

    /// The actors of the register, and the coder's own, with a name that contains the typed text; those that begin with it first. Additions
    /// of other coders are not shown: a coder should not see their findings. A joined actor is found as the actor that it is joined with.
    /// An addition of the coder's that is no longer in use, such as a slip, is found by its exact name only.
    static List<ActorChoice> filter(PanelContent content, String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var names = names(content.actors());
        var inUse = isInUse(content);
        return knownActors(content)
                .flatMap(actor ->
                        filter(actor, names.apply(actor), wanted).stream()
                                .filter(it -> inUse.test(actor) || it.matchedName().equalsIgnoreCase(wanted)))
                .sorted(Comparator.comparingInt(choice -> rank(choice, wanted)))
                .limit(MOST)
                .toList();
    }

    /// The known actors that match the typed text, the article's actors that match or nearly match, then the typed text as a new actor,
    /// where none has exactly that name. Where no known actor matches, the article's other actors come last.
    static List<ActorChoice> merge(List<ActorChoice> fitting, List<ActorChoice> offered, String typed) {
        var name = typed.strip();
        if (name.isEmpty()) {
            return offered;
        }
        var similar = ActorProposals.similarTo(name);
        var alike =
                offered.stream()
                        .filter(it ->
                                it.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                                        || similar.test(it.name()))
                        .filter(it -> fitting.stream().noneMatch(other -> other.isSameAs(it)))
                        .toList();
        var all = Stream.concat(fitting.stream(), alike.stream()).toList();
        boolean known = all.stream().anyMatch(it -> it.matchedName().equalsIgnoreCase(name));
        var others =
                fitting.isEmpty() ? offered.stream().filter(it -> !alike.contains(it)) : Stream.<ActorChoice>empty();
        return Stream.of(all.stream(), known ? Stream.<ActorChoice>empty() : Stream.of(createNew(name)), others)
                .flatMap(it -> it)
                .toList();
    }

    private boolean isSameAs(ActorChoice other) {
        return actor.equals(other.actor) && name.equals(other.name);
    }

    /// Whether a name is one of an actor's.
    public static boolean isName(List<ActorChoice> choices, String name) {
        return choices.stream()
                .anyMatch(it -> it.actor().isPresent() && it.matchedName().strip().equalsIgnoreCase(name.strip()));
    }

    /// Whether the typed text is in offered names, and in none of them a whole word: "isr" in "Israel"; but not "Israel", where "Israel"
    /// and "Israeli government" are offered.
    public static boolean isPartOfNames(List<ActorChoice> choices, String typed) {
        var part = " " + normalize(typed) + " ";
        if (choices.stream()
                .anyMatch(it -> it.actor().isPresent() && normalize(it.matchedName()).equals(part.strip()))) {
            return false;
        }
        var names =
                choices.stream()
                        .map(it -> " " + normalize(it.matchedName()) + " ")
                        .filter(it -> !it.equals(part))
                        .toList();
        return !part.isBlank()
                && names.stream().anyMatch(it -> it.contains(part.strip()))
                && names.stream().noneMatch(it -> it.contains(part));
    }

    /// The actors with a name or an alias in some words. Words with a hyphen are one: "Hamas-run" is not Hamas.
    static List<ActorChoice> findIn(PanelContent content, String words) {
        var names = names(content.actors());
        var text = " " + normalize(words) + " ";
        return knownActors(content)
                .filter(isInUse(content))
                .flatMap(actor ->
                        names.apply(actor)
                                .filter(name -> text.contains(" " + normalize(name) + " "))
                                .map(name -> of(actor, name)))
                .toList();
    }

    /// The actors with a name that may be another form of a name.
    static List<ActorChoice> findSimilar(PanelContent content, String name) {
        var names = names(content.actors());
        var similar = ActorProposals.similarTo(name);
        return knownActors(content)
                .filter(isInUse(content))
                .flatMap(actor -> names.apply(actor).filter(similar).limit(1).map(it -> of(actor, it)))
                .toList();
    }

    /// Whether words have a name of an actor, or the last part of one: "Holt" for Maren Holt.
    static boolean isNamedIn(PanelContent content, Actor actor, String words) {
        var plain = " " + normalize(words) + " ";
        var capitals = " " + words.replaceAll("[^\\p{L}\\p{M}\\p{N}-]+", " ") + " ";
        return names(content.actors())
                .apply(actor)
                .anyMatch(name -> {
                    var last = name.substring(name.lastIndexOf(' ') + 1);
                    boolean own = last.codePoints().limit(1).anyMatch(Character::isUpperCase);
                    return plain.contains(" " + normalize(name) + " ") || (own && capitals.contains(" " + last + " "));
                });
    }

    /// Whether a range of text begins and ends at the edges of words.
    static boolean isWords(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /// Words without marks and capitals.
    static String normalize(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[\u2010\u2011]", "-")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}-]+", " ")
                .strip();
    }

    private static Stream<Actor> knownActors(PanelContent content) {
        var coder = content.key().coder().id();
        return content.actors().all().stream()
                .filter(actor -> !actor.isUnconfirmed() || coder.equals(actor.owner()))
                .filter(actor -> content.actors().sameAs(actor.id()).isEmpty());
    }

    /// Whether an actor is in the register, or is named by the coder, as itself or as one that is joined with it.
    private static Predicate<Actor> isInUse(PanelContent content) {
        var named =
                Stream.concat(content.actorsElsewhere().stream(), content.namedActors().stream())
                        .map(content.actors()::resolved)
                        .collect(Collectors.toSet());
        return actor -> !actor.isUnconfirmed() || named.contains(actor.id());
    }

    private static Optional<ActorChoice> filter(Actor actor, Stream<String> names, String wanted) {
        return names.filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                .map(name -> of(actor, name))
                .min(Comparator.comparingInt(choice -> rank(choice, wanted)));
    }

    /// The names of an actor: its own, and those of the actors that are joined with it.
    private static Function<Actor, Stream<String>> names(Actors actors) {
        var joined =
                actors.all().stream()
                        .filter(it -> actors.sameAs(it.id()).isPresent())
                        .collect(Collectors.groupingBy(it -> actors.resolved(it.id())));
        return actor ->
                Stream.concat(Stream.of(actor), joined.getOrDefault(actor.id(), List.of()).stream())
                        .flatMap(it -> Stream.concat(Stream.of(it.name()), it.aliases().stream()));
    }

    private static int rank(ActorChoice choice, String wanted) {
        var name = choice.matchedName().toLowerCase(Locale.ROOT);
        int fit = name.equals(wanted) ? 0 : name.startsWith(wanted) ? 2 : 4;
        return fit + (choice.isByAlias() ? 1 : 0);
    }

    /// Whether a name is a longer form of another one, or for an abbreviation a body's: "UN" is no person.
    static boolean isInFull(String full, String name) {
        var last = " " + normalize(name.substring(name.lastIndexOf(' ') + 1));
        boolean sameEnd = (" " + normalize(full)).endsWith(last);
        return full.length() >= name.length() && (sameEnd || !SourceWords.isPerson(full));
    }

    /// Whether two names are of the same actor: of a body the whole name, of a person the last part, of several named together any.
    /// "Israel's Prime Minister Benjamin Netanyahu" names Israel, but is not Israel.
    static boolean isSame(String name, String known) {
        var plain = normalize(name);
        var other = normalize(known);
        boolean last = SourceWords.isPerson(name) && plain.endsWith(" " + other);
        boolean oneOfSeveral = plain.startsWith(other + " and ") || plain.endsWith(" and " + other);
        return last || oneOfSeveral || other.contains(plain);
    }
}
