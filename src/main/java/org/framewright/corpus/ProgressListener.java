package org.framewright.corpus;

/// Hears how far an import is, and may stop it.
public interface ProgressListener {

    /// Nobody listens, nobody stops.
    ProgressListener NONE = new ProgressListener() {};

    /// Called after each file.
    default void update(@SuppressWarnings("unused") int done, @SuppressWarnings("unused") int total) {}

    /// Called when all is read and will be entered, in one step that says no more until it is done.
    default void startWriting() {}

    /// Whether to stop. Asked before each file and before anything is written.
    default boolean isCancelled() {
        return false;
    }
}
