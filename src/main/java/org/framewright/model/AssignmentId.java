package org.framewright.model;

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
