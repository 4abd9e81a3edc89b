package org.framewright.model;

/// Receives the progress of long work, and may stop it.
@FunctionalInterface
public interface ProgressListener {

    /// Ignores progress and never stops.
    ProgressListener NONE = (_, _) -> {};

    /// Called after each part of the work: a file, an article.
    void update(int done, int total);

    /// Called when everything is read and will be written, in one step without further reports.
    default void startWriting() {}

    /// Whether to stop. Work that writes asks before each part and before it writes. Work that only reads does not ask: to stop
    /// it, interrupt its thread.
    default boolean isCancelled() {
        return false;
    }

    /// Refuses to go on where the work is to stop.
    ///
    /// @param where the place of the problem
    default void requireNotCancelled(ProblemCode stopped, String where) {
        if (isCancelled()) {
            throw new Refusal(stopped, where);
        }
    }
}
