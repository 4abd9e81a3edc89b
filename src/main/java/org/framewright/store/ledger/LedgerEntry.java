package org.framewright.store.ledger;

import org.framewright.model.change.Change;

import java.time.Instant;
import java.util.Optional;

/// One change as the ledger keeps it.
///
/// @param revision counts from 1, without gaps
/// @param undoes the revision that this entry takes back, where it does
public record LedgerEntry(long revision, Instant at, EntryAuthor author, Optional<Long> undoes, Change change) {}
