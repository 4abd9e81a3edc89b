package org.framewright.model;

/// Somebody who codes.
///
/// @param name unique in the project; shown everywhere
public record Coder(CoderId id, String name, Kind kind) {

    /// A reference coder's codings are the reference that others are compared with.
    public enum Kind {
        CODER,
        REFERENCE
    }
}
