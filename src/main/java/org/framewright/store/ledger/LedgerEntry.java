package org.framewright.store.ledger;

import org.framewright.model.change.Change;

import java.time.Instant;
import java.util.Optional;

/// An entry of the ledger.
///
/// @param revision counts from 1, without gaps
/// @param undoes the revision of the undone entry; empty for an entry that is no undo
public record LedgerEntry(long revision, Instant at, EntryAuthor author, Optional<Long> undoes, Change change) {}
