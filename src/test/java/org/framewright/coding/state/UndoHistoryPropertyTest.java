package org.framewright.coding.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.store.ledger.Ledger.LedgerPosition;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/// Against the plainest model of undo: two stacks of gestures.
class UndoHistoryPropertyTest {

    @Test
    void whatCanBeUndoneAndRedoneIsAsWithTwoStacks() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var marks = new ArrayList<LedgerPosition>();
            Deque<Integer> done = new ArrayDeque<>();
            Deque<Integer> undone = new ArrayDeque<>();
            // which gesture an entry does or takes back
            var gesture = new ArrayList<Integer>();
            gesture.add(-1);
            for (int step = 0; step < 40; step++) {
                var history = UndoHistory.of(marks);
                assertThat(history.toUndo().isPresent()).isEqualTo(!done.isEmpty());
                assertThat(history.steps()).isEqualTo(done.size());
                assertThat(history.toRedo().isPresent()).isEqualTo(!undone.isEmpty());
                int choice = random.nextInt(3);
                long revision = marks.size() + 1L;
                if (choice == 0) {
                    done.push(step);
                    undone.clear();
                    gesture.add(step);
                    marks.add(new LedgerPosition(revision, "AnnotationAdded", OptionalLong.empty()));
                } else if (choice == 1 && !done.isEmpty()) {
                    int taken = gesture.get((int) history.toUndo().getAsLong());
                    assertThat(taken).isEqualTo(done.peek());
                    undone.push(done.pop());
                    gesture.add(taken);
                    marks.add(new LedgerPosition(revision, "AnnotationRemoved", history.toUndo()));
                } else if (choice == 2 && !undone.isEmpty()) {
                    int again = gesture.get((int) history.toRedo().getAsLong());
                    assertThat(again).isEqualTo(undone.peek());
                    done.push(undone.pop());
                    gesture.add(again);
                    marks.add(new LedgerPosition(revision, "AnnotationAdded", history.toRedo()));
                }
            }
        }
    }

    @Test
    void openingAndSubmittingAreNoGestures() {
        var marks =
                List.of(
                        new LedgerPosition(1, "CodingOpened", OptionalLong.empty()),
                        new LedgerPosition(2, "CodingChanged", OptionalLong.empty()));

        assertThat(UndoHistory.of(marks).toUndo()).isEmpty();
        assertThat(UndoHistory.of(marks).toRedo()).isEmpty();
        assertThat(UndoHistory.of(marks).last()).isEqualTo(2);
    }
}
