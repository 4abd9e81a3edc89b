package org.framewright.model.study;

import org.framewright.model.IdRules;

/// Identifies an assignment, across files and installations.
///
/// @param value a UUID (version 7) as text; never blank
public record AssignmentId(String value) {

    public AssignmentId {
        IdRules.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
