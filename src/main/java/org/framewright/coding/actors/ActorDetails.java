package org.framewright.coding.actors;

import org.framewright.model.Actor;

import java.util.ArrayList;
import java.util.List;

/// A person's description of an actor, as it was typed.
///
/// @param affiliation may be blank
public record ActorDetails(String name, Actor.Kind kind, String affiliation, List<String> aliases) {

    public ActorDetails {
        aliases = List.copyOf(aliases);
    }

    public static ActorDetails of(String name) {
        return new ActorDetails(name, Actor.Kind.UNKNOWN, "", List.of());
    }

    public static ActorDetails of(Actor actor) {
        return new ActorDetails(actor.name(), actor.kind(), actor.affiliation(), actor.aliases());
    }

    public ActorDetails withName(String other) {
        return new ActorDetails(other, kind, affiliation, aliases);
    }

    public ActorDetails withKind(Actor.Kind other) {
        return new ActorDetails(name, other, affiliation, aliases);
    }

    public ActorDetails withAffiliation(String other) {
        return new ActorDetails(name, kind, other, aliases);
    }

    public ActorDetails withAlias(String alias) {
        var more = new ArrayList<>(aliases);
        more.add(alias);
        return new ActorDetails(name, kind, affiliation, more);
    }

    /// In whatever case it is written.
    public ActorDetails withoutAlias(String alias) {
        return new ActorDetails(
                name, kind, affiliation, aliases.stream().filter(it -> !it.equalsIgnoreCase(alias)).toList());
    }
}
