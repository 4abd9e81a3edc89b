package org.framewright.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A person who codes.
///
/// @param name unique in the project; shown everywhere
/// @param left when they left the study; null as long as they take part. What they have coded stays, and is compared and
///     exported only where the selection asks for it
public record Coder(CoderId id, String name, Kind kind, @Nullable Instant left) {

    /// A coder who takes part.
    public Coder(CoderId id, String name, Kind kind) {
        this(id, name, kind, null);
    }

    public boolean hasLeft() {
        return left != null;
    }

    /// The same, who left then.
    public Coder leave(Instant when) {
        return new Coder(id, name, kind, when);
    }

    /// The same, taking part again.
    public Coder rejoin() {
        return new Coder(id, name, kind);
    }

    /// A reference coder's codings are the reference that others are compared with.
    public enum Kind {
        CODER,
        REFERENCE
    }
}
