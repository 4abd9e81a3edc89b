package org.framewright.model.coding;

import org.framewright.model.IdRules;

/// Identifies a ruling, across files and installations.
///
/// @param value a UUID (version 7) as text; never blank
public record RulingId(String value) {

    public RulingId {
        IdRules.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
