package org.framewright.model;

/// Identifies a coding, across files and installations.
///
/// @param value a UUID (version 7) as text, or whatever the file it came from used; never blank
public record CodingId(String value) {

    public CodingId {
        IdRules.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
