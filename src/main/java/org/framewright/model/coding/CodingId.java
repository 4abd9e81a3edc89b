package org.framewright.model.coding;

import org.framewright.model.IdRules;

/// Identifies a coding, across files and installations.
///
/// @param value a UUID (version 7) as text, or the id in an imported file; never blank
public record CodingId(String value) {

    public CodingId {
        IdRules.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
