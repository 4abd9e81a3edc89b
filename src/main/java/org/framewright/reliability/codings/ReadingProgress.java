package org.framewright.reliability.codings;

/// Hears how far the reading of codings is. To stop it, interrupt its thread.
@FunctionalInterface
public interface ReadingProgress {

    /// Nobody listens.
    ReadingProgress NONE = (_, _) -> {};

    /// Called after each article.
    void update(int done, int total);
}
