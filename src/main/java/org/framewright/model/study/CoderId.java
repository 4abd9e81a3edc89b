package org.framewright.model.study;

import org.framewright.model.IdRules;

/// Identifies a coder, across files and installations.
///
/// @param value a UUID (version 7) as text, or the id in an imported file; never blank
public record CoderId(String value) {

    public CoderId {
        IdRules.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
