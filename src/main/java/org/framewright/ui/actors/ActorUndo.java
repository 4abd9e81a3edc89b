package org.framewright.ui.actors;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.framewright.coding.actors.ActorEditor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The changes of actors that can be undone, on the screen of the actors and on that of their possible duplicates.
final class ActorUndo {

    private final Deque<UndoableEntry> entries;
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper("");

    /// An entry of the ledger that was written here.
    ///
    /// @param words for the button
    record UndoableEntry(ActorEditor by, long revision, String words) {}

    /// @param entries the last one first
    ActorUndo(List<UndoableEntry> entries) {
        this.entries = new ArrayDeque<>(entries);
        showLast();
    }

    /// The last change in words; empty without one.
    ReadOnlyStringProperty last() {
        return last.getReadOnlyProperty();
    }

    void push(UndoableEntry entry) {
        entries.push(entry);
        showLast();
    }

    /// Takes the last change out.
    Optional<UndoableEntry> pop() {
        var entry = Optional.ofNullable(entries.poll());
        showLast();
        return entry;
    }

    /// The changes, the last one first.
    List<UndoableEntry> list() {
        return List.copyOf(entries);
    }

    private void showLast() {
        last.set(Optional.ofNullable(entries.peek()).map(UndoableEntry::words).orElse(""));
    }
}
