package org.framewright.coding.state;

import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.AnnotationRemoved;
import org.framewright.model.change.CodingChange.CodingNoted;
import org.framewright.model.change.CodingChange.DevicesReconciled;
import org.framewright.model.change.CodingChange.VersionAdopted;
import org.framewright.model.change.CompoundChange;
import org.framewright.store.ledger.Ledger.LedgerPosition;
import org.framewright.store.ledger.StoredNames;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// The undo and redo of a coding, read from its entries in the ledger: so undo works after a restart, and on any
/// machine that has the file.
///
/// An undo is an entry that names the undone entry; a redo is an entry that undoes an undo. Opening and submitting a coding are no
/// gestures of the coder and are passed over, as are decisions that go on in a further version of the coding. No change before a
/// submission is undone, because a submitted coding never changes again. Nor is a change under an older version of the codebook, or
/// from before the work of two devices was reconciled.
///
/// Immutable; its two lists share their lower parts with earlier histories, so that a further entry needs no copy.
public final class UndoHistory {

    /// Nothing to undo, nothing to redo.
    public static final UndoHistory NONE = new UndoHistory(null, null, 0, true);

    private final @Nullable Step done;
    private final @Nullable Step undone;
    private final long last;
    private final boolean whole;

    /// An entry on a stack.
    private record Step(long revision, @Nullable Step below, int depth) {

        Step(long revision, @Nullable Step below) {
            this(revision, below, below == null ? 1 : below.depth() + 1);
        }
    }

    private UndoHistory(@Nullable Step done, @Nullable Step undone, long last, boolean whole) {
        this.done = done;
        this.undone = undone;
        this.last = last;
        this.whole = whole;
    }

    private static final Set<String> GESTURES =
            names(
                    AnnotationAdded.class,
                    AnnotationChanged.class,
                    AnnotationRemoved.class,
                    CodingNoted.class,
                    CompoundChange.class);

    /// The entries before which no change is undone: a change under an older version of the codebook can't be undone under the
    /// newer version, nor a change at one device after the other device's work was added.
    private static final Set<String> BORDERS = names(VersionAdopted.class, DevicesReconciled.class);

    /// Reads the positions of one coding, oldest first.
    public static UndoHistory of(List<LedgerPosition> positions) {
        var history = NONE;
        for (var position : positions) {
            history = history.with(position);
        }
        return history;
    }

    /// The history after a further entry about the coding.
    public UndoHistory with(LedgerPosition position) {
        if (BORDERS.contains(position.kind())) {
            return new UndoHistory(null, null, position.revision(), false);
        }
        if (!GESTURES.contains(position.kind())) {
            return new UndoHistory(done, undone, position.revision(), whole);
        }
        if (position.undoes().isEmpty()) {
            return new UndoHistory(new Step(position.revision(), done), null, position.revision(), whole);
        }
        long taken = position.undoes().getAsLong();
        var again = find(undone, taken);
        if (again != null) {
            var redone = new Step(position.revision(), done);
            return new UndoHistory(redone, without(undone, again), position.revision(), whole);
        }
        var back = find(done, taken);
        var undo = new Step(position.revision(), undone);
        return new UndoHistory(back == null ? done : without(done, back), undo, position.revision(), whole);
    }

    private static @Nullable Step find(@Nullable Step top, long revision) {
        var step = top;
        while (step != null && step.revision() != revision) {
            step = step.below();
        }
        return step;
    }

    /// A stack without one of its steps: the first step, unless a stranger has written the entries.
    private static @Nullable Step without(@Nullable Step top, Step removed) {
        var above = new ArrayDeque<Step>();
        var step = top;
        while (step != null && step.revision() != removed.revision()) {
            above.push(step);
            step = step.below();
        }
        var rest = removed.below();
        for (var each : above) {
            rest = new Step(each.revision(), rest);
        }
        return rest;
    }

    /// The number of steps that can be undone, one after the other.
    public int steps() {
        return done == null ? 0 : done.depth();
    }

    /// The entry that an undo undoes.
    public OptionalLong toUndo() {
        return done == null ? OptionalLong.empty() : OptionalLong.of(done.revision());
    }

    /// The undo entry that a redo undoes.
    public OptionalLong toRedo() {
        return undone == null ? OptionalLong.empty() : OptionalLong.of(undone.revision());
    }

    /// The last entry about the coding; 0 where there is none.
    public long last() {
        return last;
    }

    /// Whether every change of this version of the coding can be undone: no border is within it.
    public boolean isWhole() {
        return whole;
    }

    private static Set<String> names(Class<?>... kinds) {
        return Arrays.stream(kinds).map(StoredNames::of).collect(Collectors.toUnmodifiableSet());
    }
}
