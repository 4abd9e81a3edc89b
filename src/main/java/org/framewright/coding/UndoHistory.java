package org.framewright.coding;

import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.AnnotationRemoved;
import org.framewright.model.change.CodingChange.CodingNoted;
import org.framewright.model.change.CodingChange.DevicesReconciled;
import org.framewright.model.change.CodingChange.VersionAdopted;
import org.framewright.model.change.CompoundChange;
import org.framewright.store.ledger.Ledger.LedgerMark;
import org.framewright.store.ledger.StoredNames;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// What can be undone and redone, read out of a coding's marks in the ledger: so undo works after a restart, and on any
/// machine that has the file.
///
/// An undo is an entry that names the one it takes back; a redo is an entry that takes back an undo. Opening and
/// submitting a coding are no gestures of a coder's hand and are passed over, as are decisions that go on in a further pass; nothing before a submission is undone,
/// because a submitted coding never changes again. Nor is what was done under an older version of the
/// codebook, or before the work of two devices was brought together.
///
/// @param last the last entry about the coding; 0 where there is none
/// @param availability what of it a person may be told
public record UndoHistory(OptionalLong toUndo, OptionalLong toRedo, long last, UndoAvailability availability) {

    /// Nothing to undo, nothing to redo.
    public static final UndoHistory NONE =
            new UndoHistory(
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    0,
                    new UndoAvailability(Optional.empty(), Optional.empty()));

    /// What a coder's hand does.
    public enum Gesture {
        CODED,
        CHANGED,
        DELETED,
        NOTED,
        SEVERAL
    }

    private static final Map<String, Gesture> GESTURES =
            Map.of(
                    StoredNames.of(AnnotationAdded.class),
                    Gesture.CODED,
                    StoredNames.of(AnnotationChanged.class),
                    Gesture.CHANGED,
                    StoredNames.of(AnnotationRemoved.class),
                    Gesture.DELETED,
                    StoredNames.of(CodingNoted.class),
                    Gesture.NOTED,
                    StoredNames.of(CompoundChange.class),
                    Gesture.SEVERAL);

    /// Before these nothing is taken back: what was done under an older version of the codebook can't be in terms of the
    /// newer one, nor what was done at one device after another's work came to it.
    private static final Set<String> BORDERS = names(VersionAdopted.class, DevicesReconciled.class);

    /// What there is to undo, and to redo.
    public record UndoAvailability(Optional<Gesture> toUndo, Optional<Gesture> toRedo) {

        public boolean canUndo() {
            return toUndo.isPresent();
        }

        public boolean canRedo() {
            return toRedo.isPresent();
        }
    }

    /// Reads the marks of one coding, oldest first.
    public static UndoHistory of(List<LedgerMark> marks) {
        Deque<Long> done = new ArrayDeque<>();
        Deque<Long> undone = new ArrayDeque<>();
        Map<Long, Boolean> isUndo = new HashMap<>();
        Map<Long, Gesture> gestures = new HashMap<>();
        for (var mark : marks) {
            if (BORDERS.contains(mark.kind())) {
                done.clear();
                undone.clear();
            }
            if (!GESTURES.containsKey(mark.kind())) {
                continue;
            }
            if (mark.undoes().isEmpty()) {
                done.push(mark.revision());
                gestures.put(mark.revision(), gesture(mark));
                undone.clear();
                continue;
            }
            long taken = mark.undoes().getAsLong();
            boolean takesBackAnUndo = isUndo.getOrDefault(taken, false);
            isUndo.put(mark.revision(), !takesBackAnUndo);
            gestures.put(mark.revision(), gestures.getOrDefault(taken, Gesture.SEVERAL));
            if (takesBackAnUndo) {
                undone.remove(taken);
                done.push(mark.revision());
            } else {
                done.remove(taken);
                undone.push(mark.revision());
            }
        }
        return new UndoHistory(
                top(done),
                top(undone),
                marks.isEmpty() ? 0 : marks.getLast().revision(),
                new UndoAvailability(topGesture(done, gestures), topGesture(undone, gestures)));
    }

    private static Gesture gesture(LedgerMark mark) {
        return GESTURES.getOrDefault(mark.kind(), Gesture.SEVERAL);
    }

    private static Optional<Gesture> topGesture(Deque<Long> stack, Map<Long, Gesture> gestures) {
        return Optional.ofNullable(stack.peek()).map(gestures::get);
    }

    private static Set<String> names(Class<?>... kinds) {
        return Arrays.stream(kinds).map(StoredNames::of).collect(Collectors.toUnmodifiableSet());
    }

    private static OptionalLong top(Deque<Long> stack) {
        return stack.isEmpty() ? OptionalLong.empty() : OptionalLong.of(stack.peek());
    }
}
