package org.framewright.ui.workspace.coding;

import org.framewright.model.Actor;
import org.framewright.model.Actors;
import org.framewright.model.CoderId;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// An actor to choose.
///
/// @param actor empty for a new one
/// @param name what it is called, or will be
/// @param by the name or alias that fits what is typed
record ActorChoice(Optional<Actor> actor, String name, String by) {

    private static final int MOST = 5;

    static ActorChoice of(Actor actor, String by) {
        return new ActorChoice(Optional.of(actor), actor.name(), by);
    }

    /// One that the project does not have yet.
    static ActorChoice added(String name) {
        return new ActorChoice(Optional.empty(), name, name);
    }

    /// Whether it is an alias that fits, not the name.
    boolean isByAlias() {
        return !by.equals(name);
    }

    /// Those of the register, and the coder's own, one of whose names holds what is typed; what begins with it first. What
    /// others have added is not shown: a coder should not see what others find. One that is read as another is found as
    /// that one.
    static List<ActorChoice> fitting(Actors actors, CoderId coder, String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return offered(actors, coder)
                .flatMap(actor -> fitting(actors, actor, wanted).stream())
                .sorted(Comparator.comparingInt(choice -> rank(choice, wanted)))
                .limit(MOST)
                .toList();
    }

    /// Those that fit, and behind them what is typed as a new actor, where none is called just so.
    static List<ActorChoice> typed(Actors actors, CoderId coder, String typed) {
        var fitting = fitting(actors, coder, typed);
        var name = typed.strip();
        boolean known = name.isEmpty() || fitting.stream().anyMatch(it -> it.by().equalsIgnoreCase(name));
        return known ? fitting : Stream.concat(fitting.stream(), Stream.of(added(name))).toList();
    }

    /// Those of which a name or an alias stands in some words.
    static List<ActorChoice> within(Actors actors, CoderId coder, String words) {
        var text = " " + words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip() + " ";
        return offered(actors, coder)
                .flatMap(actor ->
                        names(actors, actor)
                                .filter(name -> {
                                    var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
                                    return text.contains(" " + plain.strip() + " ");
                                })
                                .map(name -> of(actor, name)))
                .toList();
    }

    private static Stream<Actor> offered(Actors actors, CoderId coder) {
        return actors.all().stream()
                .filter(actor -> !actor.isProvisional() || coder.equals(actor.owner()))
                .filter(actor -> actors.sameAs(actor.id()).isEmpty());
    }

    private static Optional<ActorChoice> fitting(Actors actors, Actor actor, String wanted) {
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
        var name = choice.by().toLowerCase(Locale.ROOT);
        int fit = name.equals(wanted) ? 0 : name.startsWith(wanted) ? 2 : 4;
        return fit + (choice.isByAlias() ? 1 : 0);
    }
}
