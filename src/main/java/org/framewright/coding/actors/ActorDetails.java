package org.framewright.coding.actors;

import org.framewright.model.actor.Actor;

import java.util.ArrayList;
import java.util.List;

/// A person's description of an actor, as it was typed.
///
/// @param affiliation may be blank
/// @param wikidata may be blank
public record ActorDetails(String name, Actor.Kind kind, String affiliation, List<String> aliases, String wikidata) {

    public ActorDetails {
        aliases = List.copyOf(aliases);
    }

    /// A description without an id in Wikidata.
    public ActorDetails(String name, Actor.Kind kind, String affiliation, List<String> aliases) {
        this(name, kind, affiliation, aliases, "");
    }

    public static ActorDetails of(String name) {
        return new ActorDetails(name, Actor.Kind.UNKNOWN, "", List.of());
    }

    public static ActorDetails of(Actor actor) {
        return new ActorDetails(actor.name(), actor.kind(), actor.affiliation(), actor.aliases(), actor.wikidata());
    }

    public ActorDetails withName(String other) {
        return new ActorDetails(other, kind, affiliation, aliases, wikidata);
    }

    public ActorDetails withKind(Actor.Kind other) {
        return new ActorDetails(name, other, affiliation, aliases, wikidata);
    }

    public ActorDetails withAffiliation(String other) {
        return new ActorDetails(name, kind, other, aliases, wikidata);
    }

    public ActorDetails withWikidata(String other) {
        return new ActorDetails(name, kind, affiliation, aliases, other);
    }

    public ActorDetails withAlias(String alias) {
        var more = new ArrayList<>(aliases);
        more.add(alias);
        return new ActorDetails(name, kind, affiliation, more, wikidata);
    }

    /// The description without an alias, in upper or lower case.
    public ActorDetails withoutAlias(String alias) {
        return new ActorDetails(
                name, kind, affiliation, aliases.stream().filter(it -> !it.equalsIgnoreCase(alias)).toList(), wikidata);
    }
}
