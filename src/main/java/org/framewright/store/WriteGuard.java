package org.framewright.store;

import org.framewright.model.Refusal;

/// Permits or refuses work in a project. All but [#beforeReading] is asked while no other write is under way.
public interface WriteGuard {

    /// Lets everything pass.
    WriteGuard NONE = new WriteGuard() {};

    /// Lets nothing pass: the project was opened to be read.
    WriteGuard READ_ONLY =
            new WriteGuard() {
                @Override
                public void beforeWriting() {
                    throw new Refusal(StoreProblem.OPENED_TO_READ, "");
                }
            };

    /// Before a transaction begins.
    ///
    /// @throws Refusal where nothing may be written; the transaction does not begin then
    default void beforeWriting() {}

    /// Called before a read, from any thread.
    ///
    /// @throws Refusal where the file is known to have been replaced or changed
    default void beforeReading() {}

    /// Called after a failed read.
    ///
    /// @throws Refusal where the reason is known
    default void readingFailed() {}

    /// After a transaction, whether it succeeded or not.
    default void afterWriting() {}
}
