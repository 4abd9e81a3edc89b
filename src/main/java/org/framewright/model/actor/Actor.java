package org.framewright.model.actor;

import org.framewright.model.study.CoderId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A person, group or organisation in articles.
///
/// @param name the spelling of the first mention; only actors that are read as one share it, in any case of its letters
/// @param affiliation the person, group or organisation to which the actor belongs or for which the actor speaks; empty
///     where it is unknown
/// @param aliases other names, in the order of their addition; none is a name or alias of an actor that is read as
///     another
/// @param wikidata the id in Wikidata, a Q and a number; empty where it is not known. The program never looks it up
/// @param owner the coder who added the actor, which is not yet confirmed; null in the supervisor's actor list
public record Actor(
        ActorId id,
        String name,
        Kind kind,
        String affiliation,
        List<String> aliases,
        String wikidata,
        @Nullable CoderId owner) {

    /// The kind of an actor.
    public enum Kind {
        PERSON,
        GROUP,
        ORGANISATION,
        OTHER,
        /// The kind is not known.
        UNKNOWN;

        /// Whether an actor of this kind may be the same as an actor of the other kind.
        public boolean isCompatibleWith(Kind other) {
            return this == other || this == UNKNOWN || other == UNKNOWN;
        }
    }

    public Actor {
        aliases = List.copyOf(aliases);
    }

    /// An actor of the register with only a name.
    public static Actor of(ActorId id, String name) {
        return new Actor(id, name, Kind.UNKNOWN, "", List.of(), "", null);
    }

    /// Whether the actor is a coder's addition that the supervisor has not adopted in the register.
    public boolean isUnconfirmed() {
        return owner != null;
    }

    /// The actor with a coder as owner; null for the register.
    public Actor withOwner(@Nullable CoderId coder) {
        return new Actor(id, name, kind, affiliation, aliases, wikidata, coder);
    }

    /// The actor with another description.
    public Actor withDetails(String newName, Kind newKind, String newAffiliation, List<String> newAliases) {
        return new Actor(id, newName, newKind, newAffiliation, newAliases, wikidata, owner);
    }

    /// The actor with another id in Wikidata.
    public Actor withWikidata(String newWikidata) {
        return new Actor(id, name, kind, affiliation, aliases, newWikidata, owner);
    }

    /// Whether a name is this actor's name or alias, in any case of its letters.
    public boolean isCalled(String other) {
        return name.equalsIgnoreCase(other) || aliases.stream().anyMatch(other::equalsIgnoreCase);
    }
}
