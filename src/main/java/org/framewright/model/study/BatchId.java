package org.framewright.model.study;

import org.framewright.model.IdRules;

/// Identifies a batch of assignments, across files and installations.
///
/// @param value a UUID (version 7) as text; never blank
public record BatchId(String value) {

    public BatchId {
        IdRules.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
