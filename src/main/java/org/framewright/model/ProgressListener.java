package org.framewright.model;

/// Receives the progress of long work, and may stop it.
@FunctionalInterface
public interface ProgressListener {

    /// Ignores progress and never stops.
    ProgressListener NONE = (_, _) -> {};

    /// Called after each part of the work: a file, an article.
    void update(int done, int total);

    /// Called when all input is read: it will be written in one step without further reports.
    default void startWriting() {}

    /// Whether to stop. Writing work asks before each part and before the write. Reading work does not ask: interrupt
    /// its thread to stop it.
    default boolean isCancelled() {
        return false;
    }

    /// The listener for one of several parts of the work. It is stopped with the work.
    ///
    /// @param before the number of parts that are done
    default ProgressListener ofPart(int before, int parts) {
        return new WorkPart(this, before, parts);
    }

    /// Throws a refusal where the work has to stop.
    ///
    /// @param where the place of the problem
    default void requireNotCancelled(ProblemCode stopped, String where) {
        if (isCancelled()) {
            throw new Refusal(stopped, where);
        }
    }

    /// A part of some work.
    record WorkPart(ProgressListener work, int before, int parts) implements ProgressListener {

        private static final int STEPS = 1_000;

        @Override
        public void update(int done, int total) {
            work.update(before * STEPS + Math.toIntExact((long) done * STEPS / Math.max(1, total)), parts * STEPS);
        }

        @Override
        public boolean isCancelled() {
            return work.isCancelled();
        }
    }
}
