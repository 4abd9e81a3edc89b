package org.framewright.coding.state;

import org.framewright.model.study.Coder;
import org.framewright.store.ledger.EntryAuthor;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/// The stamp of new rows and entries: id, time and author.
///
/// @param installation names this installation of the program
/// @param newId gives a fresh UUID each time
public record EntryStamp(String installation, Clock clock, Supplier<String> newId) {

    /// Now, to the millisecond, as everything in a project is dated.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// A coder at this installation.
    public EntryAuthor author(Coder coder) {
        return new EntryAuthor(coder.name(), installation);
    }
}
