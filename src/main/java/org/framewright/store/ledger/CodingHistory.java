package org.framewright.store.ledger;

import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CodingChange.CodingChanged;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.CodingChange.DevicesReconciled;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.StudyChange;
import org.framewright.model.coding.CodingId;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// All entries about one coding, from the first to the last. An entry is the same in every file of the project that has
/// it, so that a comparison of two histories shows the entries that one of the files lacks.
///
/// @param entries in the order in which they were entered
public record CodingHistory(CodingId coding, List<HistoryEntry> entries) {

    /// An entry about the coding.
    ///
    /// @param revision the entry's revision in the file that was read; other files may have it under another revision
    /// @param key identifies the entry in every file
    /// @param undoes the place in the history, from 0, of the undone entry; empty for an entry that is no undo
    /// @param change the part of the change that is about the coding
    public record HistoryEntry(
            long revision, String key, Instant at, EntryAuthor author, OptionalInt undoes, Change change) {}

    public CodingHistory {
        entries = List.copyOf(entries);
    }

    /// The empty history of an unknown coding.
    public static CodingHistory empty(CodingId coding) {
        return new CodingHistory(coding, List.of());
    }

    public Set<String> keys() {
        return entries.stream().map(HistoryEntry::key).collect(Collectors.toSet());
    }

    /// The keys of its entries, and of other devices' entries that one of its entries has taken into account.
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

    /// The first entries, as far as their keys are among others.
    public List<HistoryEntry> beginningIn(Set<String> keys) {
        return entries.stream().takeWhile(it -> keys.contains(it.key())).toList();
    }

    /// Whether another history begins with this whole history.
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

    /// The only coding of a change; empty where the change is about no coding, or about several.
    public static Optional<CodingId> coding(Change change) {
        return switch (change) {
            case CodingChange it -> Optional.of(it.codingId());
            case CompoundChange(var changes) -> ofAll(changes);
            case StudyChange _ -> Optional.empty();
        };
    }

    /// The coding of several changes, where all are about it and none opens, submits or reopens it: opening a further version with
    /// copies, or importing one, is no step of coding.
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
