package org.framewright.model.study;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A person who codes.
///
/// @param name unique in the project; the name on all screens
/// @param deactivated the time of leaving the study; null as long as the coder takes part. The codings of a coder who left
///     stay; they are compared and exported only where a selection names the coder
public record Coder(CoderId id, String name, Kind kind, @Nullable Instant deactivated) {

    /// A coder who takes part.
    public Coder(CoderId id, String name, Kind kind) {
        this(id, name, kind, null);
    }

    public boolean isDeactivated() {
        return deactivated != null;
    }

    /// The coder with a time of leaving.
    public Coder leave(Instant when) {
        return new Coder(id, name, kind, when);
    }

    /// The coder as a member of the study again.
    public Coder rejoin() {
        return new Coder(id, name, kind);
    }

    /// The kind of a coder: the codings of reference coders are the reference for all others.
    public enum Kind {
        CODER,
        REFERENCE
    }
}
