package org.framewright.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A person, group or organisation that articles speak of.
///
/// @param name as it was first written; unique in the project, whatever the case
/// @param affiliation the person, group or organisation that it belongs to or speaks for; empty where it is unknown
/// @param aliases other names, in the order in which they were given; none is the name or alias of another actor
/// @param owner the coder whose provisional addition it is; null in the supervisor's register
public record Actor(
        ActorId id, String name, Kind kind, String affiliation, List<String> aliases, @Nullable CoderId owner) {

    /// The kind of an actor.
    public enum Kind {
        PERSON,
        GROUP,
        ORGANISATION,
        OTHER,
        /// Not known.
        UNKNOWN;

        /// Whether an actor of this kind may be the same as an actor of the other kind.
        public boolean isCompatibleWith(Kind other) {
            return this == other || this == UNKNOWN || other == UNKNOWN;
        }
    }

    public Actor {
        aliases = List.copyOf(aliases);
    }

    /// An actor of the register of whom only the name is known.
    public static Actor of(ActorId id, String name) {
        return new Actor(id, name, Kind.UNKNOWN, "", List.of(), null);
    }

    /// Whether it is a coder's addition that the supervisor has not taken into the register.
    public boolean isProvisional() {
        return owner != null;
    }

    /// The same actor with a coder as owner; null for the register.
    public Actor withOwner(@Nullable CoderId coder) {
        return new Actor(id, name, kind, affiliation, aliases, coder);
    }

    /// The same actor with another description.
    public Actor withDetails(String newName, Kind newKind, String newAffiliation, List<String> newAliases) {
        return new Actor(id, newName, newKind, newAffiliation, newAliases, owner);
    }

    /// Whether a name is this actor's, or an alias of it, in whatever case.
    public boolean isCalled(String other) {
        return name.equalsIgnoreCase(other) || aliases.stream().anyMatch(other::equalsIgnoreCase);
    }
}
