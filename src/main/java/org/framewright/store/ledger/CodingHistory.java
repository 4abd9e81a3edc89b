package org.framewright.store.ledger;

import org.framewright.model.CodingId;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CodingChange.CodingChanged;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.CodingChange.DevicesReconciled;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.StudyChange;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// All that was entered about one coding, from the first entry to the last. Entries read the same in every file of the
/// project that has them, so that two chains tell what one file knows and the other does not.
///
/// @param entries in the order in which they were entered
public record CodingHistory(CodingId coding, List<HistoryEntry> entries) {

    /// One entry.
    ///
    /// @param revision its place in the ledger of the file that it was read from; other files have it elsewhere
    /// @param key names the entry in every file
    /// @param undoes the place in the chain, from 0, of the entry that it takes back, where it does
    /// @param change as far as it is about the coding
    public record HistoryEntry(
            long revision, String key, Instant at, EntryAuthor author, OptionalInt undoes, Change change) {}

    public CodingHistory {
        entries = List.copyOf(entries);
    }

    /// One of a coding that nothing is known of.
    public static CodingHistory empty(CodingId coding) {
        return new CodingHistory(coding, List.of());
    }

    public Set<String> keys() {
        return entries.stream().map(HistoryEntry::key).collect(Collectors.toSet());
    }

    /// Its entries, and those of other devices that one of its entries has taken into account.
    public Set<String> known() {
        var known = new HashSet<String>();
        for (var entry : entries) {
            known.add(entry.key());
            if (entry.change() instanceof DevicesReconciled(_, _, var seen, _)) {
                known.addAll(seen);
            }
        }
        return known;
    }

    /// Whether another chain begins with all of this one.
    public boolean isBeginningOf(CodingHistory other) {
        if (!coding.equals(other.coding) || entries.size() > other.entries.size()) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).key().equals(other.entries.get(i).key())) {
                return false;
            }
        }
        return true;
    }

    /// The one coding that a change is about; empty where it is about none, or about several.
    public static Optional<CodingId> coding(Change change) {
        return switch (change) {
            case CodingChange it -> Optional.of(it.codingId());
            case CompoundChange(var changes) -> ofAll(changes);
            case StudyChange _ -> Optional.empty();
        };
    }

    /// Several changes belong to a coding's history where they are all about its annotations: opening a pass with copies,
    /// or importing one, is no step of coding.
    private static Optional<CodingId> ofAll(List<Change> changes) {
        var all =
                changes.stream()
                        .map(each ->
                                each instanceof CodingOpened || each instanceof CodingChanged
                                        ? Optional.<CodingId>empty()
                                        : coding(each))
                        .collect(Collectors.toSet());
        return all.size() == 1 ? all.iterator().next() : Optional.empty();
    }
}
