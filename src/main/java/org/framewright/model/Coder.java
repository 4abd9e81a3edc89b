package org.framewright.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A person who codes.
///
/// @param name unique in the project; shown everywhere
/// @param left the time of leaving the study; null as long as the coder takes part. The codings of a coder who left stay, and are compared and
///     exported only where the selection asks for them
public record Coder(CoderId id, String name, Kind kind, @Nullable Instant left) {

    /// A coder who takes part.
    public Coder(CoderId id, String name, Kind kind) {
        this(id, name, kind, null);
    }

    public boolean hasLeft() {
        return left != null;
    }

    /// The same coder, having left at a time.
    public Coder leave(Instant when) {
        return new Coder(id, name, kind, when);
    }

    /// The same coder, taking part again.
    public Coder rejoin() {
        return new Coder(id, name, kind);
    }

    /// A reference coder's codings are the reference that others are compared with.
    public enum Kind {
        CODER,
        REFERENCE
    }
}
