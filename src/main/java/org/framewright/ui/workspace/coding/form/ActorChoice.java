package org.framewright.ui.workspace.coding.form;

import org.framewright.model.Actor;
import org.framewright.model.Actors;
import org.framewright.ui.workspace.coding.PanelContent;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An actor to choose.
///
/// @param actor empty for a new one
/// @param name its present or future name
/// @param matchedName the name or alias that matches the typed text
/// @param paragraph the nearest one of the article where the coder has named it; empty where there is none
record ActorChoice(Optional<Actor> actor, String name, String matchedName, OptionalInt paragraph) {

    private static final int MOST = 5;

    static ActorChoice of(Actor actor, String by) {
        return new ActorChoice(Optional.of(actor), actor.name(), by, OptionalInt.empty());
    }

    static ActorChoice createNew(String name) {
        return new ActorChoice(Optional.empty(), name, name, OptionalInt.empty());
    }

    ActorChoice withParagraph(OptionalInt number) {
        return new ActorChoice(actor, name, matchedName, number);
    }

    /// Whether an alias matches, not the name.
    boolean isByAlias() {
        return !matchedName.equals(name);
    }

    /// Those of the register, and the coder's own, with a name that contains the typed text; those that begin with it first.
    /// Additions of others are not shown: a coder should not see the findings of others. A joined actor is found as the one
    /// that it is read as. An addition of the coder's that is no longer in use, such as a slip, is found by its very name only.
    static List<ActorChoice> filter(PanelContent content, String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var actors = content.actors();
        var inUse = isInUse(content);
        return knownActors(content)
                .flatMap(actor ->
                        filter(actors, actor, wanted).stream()
                                .filter(it -> inUse.test(actor) || it.matchedName().equalsIgnoreCase(wanted)))
                .sorted(Comparator.comparingInt(choice -> rank(choice, wanted)))
                .limit(MOST)
                .toList();
    }

    /// The matches, and behind them the typed text as a new actor, where none has just that name.
    static List<ActorChoice> filterOrCreate(PanelContent content, String typed) {
        var fitting = filter(content, typed);
        var name = typed.strip();
        boolean known = name.isEmpty() || fitting.stream().anyMatch(it -> it.matchedName().equalsIgnoreCase(name));
        return known ? fitting : Stream.concat(fitting.stream(), Stream.of(createNew(name))).toList();
    }

    /// The actors with a name or an alias in some words. Words with a hyphen are one: "Hamas-run" is not Hamas.
    static List<ActorChoice> findIn(PanelContent content, String words) {
        var actors = content.actors();
        var text = " " + normalize(words) + " ";
        return knownActors(content)
                .filter(isInUse(content))
                .flatMap(actor ->
                        names(actors, actor)
                                .filter(name -> text.contains(" " + normalize(name) + " "))
                                .map(name -> of(actor, name)))
                .toList();
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
                .filter(actor -> !actor.isProvisional() || coder.equals(actor.owner()))
                .filter(actor -> content.actors().sameAs(actor.id()).isEmpty());
    }

    /// Whether an actor is in the register, or is named by the coder, as itself or as one that is joined with it.
    private static Predicate<Actor> isInUse(PanelContent content) {
        var named =
                Stream.concat(content.actorsElsewhere().stream(), content.namedActors().stream())
                        .map(content.actors()::resolved)
                        .collect(Collectors.toSet());
        return actor -> !actor.isProvisional() || named.contains(actor.id());
    }

    private static Optional<ActorChoice> filter(Actors actors, Actor actor, String wanted) {
        return names(actors, actor)
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                .map(name -> of(actor, name))
                .min(Comparator.comparingInt(choice -> rank(choice, wanted)));
    }

    private static Stream<String> names(Actors actors, Actor actor) {
        var joined =
                actors.all().stream()
                        .filter(other -> !other.id().equals(actor.id()))
                        .filter(other -> actors.sameAs(other.id()).isPresent())
                        .filter(other -> actors.resolved(other.id()).equals(actor.id()))
                        .flatMap(other -> Stream.concat(Stream.of(other.name()), other.aliases().stream()));
        return Stream.of(Stream.of(actor.name()), actor.aliases().stream(), joined).flatMap(it -> it);
    }

    private static int rank(ActorChoice choice, String wanted) {
        var name = choice.matchedName().toLowerCase(Locale.ROOT);
        int fit = name.equals(wanted) ? 0 : name.startsWith(wanted) ? 2 : 4;
        return fit + (choice.isByAlias() ? 1 : 0);
    }
}
