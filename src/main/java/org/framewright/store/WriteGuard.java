package org.framewright.store;

import org.framewright.model.Refusal;

/// Permits or refuses work in a project. All methods but [#beforeReading] are called while no other write is in
/// progress.
public interface WriteGuard {

    /// A guard that permits all work.
    WriteGuard NONE = new WriteGuard() {};

    /// A guard that refuses all writes: the project was opened for reading.
    WriteGuard READ_ONLY =
            new WriteGuard() {
                @Override
                public void beforeWriting() {
                    throw new Refusal(StoreProblem.OPENED_TO_READ, "");
                }
            };

    /// Called before a transaction.
    ///
    /// @throws Refusal where writing is not permitted; the transaction does not begin then
    default void beforeWriting() {}

    /// Called before a read, from any thread.
    ///
    /// @throws Refusal where the file was replaced or changed
    default void beforeReading() {}

    /// Called after a failed read.
    ///
    /// @throws Refusal where the reason is known
    default void readingFailed() {}

    /// Called after a transaction, also after a failed one.
    default void afterWriting() {}
}
