package org.framewright.model.actor;

import org.framewright.model.IdRules;

/// Identifies an actor of the project's register, across files and installations.
///
/// @param value a UUID (version 7) as text, or the id in an imported file; never blank
public record ActorId(String value) {

    public ActorId {
        IdRules.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
