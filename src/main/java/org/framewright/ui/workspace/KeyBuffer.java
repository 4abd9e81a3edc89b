package org.framewright.ui.workspace;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/// Holds keys while a change is on its way to the disk, and passes them on in their order after it: so fast typing has the same effect as
/// slow typing, whichever field the result opens, on this screen or the next. Where the disk takes too long, the keys go on without it, so
/// that the window responds. Not while the coder leaves, since keys then belong to the next screen.
///
/// The need to hold keys is checked at intervals: no key is held for ever, even after a failure.
final class KeyBuffer {

    private static final Duration LOOK = Duration.millis(100);

    /// The number of checks that wait for the disk.
    private static final int MOST = 4;

    /// The number of checks that wait for an article or a screen: longer than either takes in a working program.
    private static final int MOST_AWAITED = 100;

    private final Node screen;
    private final ObservableBooleanValue busy;
    private final ObservableBooleanValue awaited;
    private final Deque<KeyEvent> held = new ArrayDeque<>();
    private final PauseTransition clock = new PauseTransition(LOOK);
    private int checks;
    private boolean flushing;
    private boolean holding;
    private @Nullable Scene scene;

    /// @param screen the node whose keys are held
    /// @param busy whether a change, or an answer to the last key, is on its way
    /// @param awaited whether another article or another screen is on its way, which the keys belong to
    KeyBuffer(Node screen, ObservableBooleanValue busy, ObservableBooleanValue awaited) {
        this.screen = screen;
        this.busy = busy;
        this.awaited = awaited;
        clock.setOnFinished(_ -> {
            checks++;
            // before the keys: one of them may fail
            if (!held.isEmpty()) {
                clock.playFromStart();
            }
            flush();
        });
        Stream.of(busy, awaited)
                .forEach(it ->
                        it.subscribe(now -> {
                            if (!now) {
                                checks = 0;
                                flush();
                            }
                        }));
    }

    /// To be called first of all with every key event.
    void onKey(KeyEvent event) {
        if (flushing) {
            return;
        }
        scene = screen.getScene();
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            if (!busy.get() && !awaited.get()) {
                checks = 0;
            }
            flush();
            holding = isHolding() || !held.isEmpty();
        }
        // a typed character belongs to the place of its key, whatever that has changed
        if (holding) {
            held.add(event);
            event.consume();
            if (clock.getStatus() != Animation.Status.RUNNING) {
                clock.playFromStart();
            }
        }
    }

    /// Passes the held keys on before a click: they belong to the present place.
    void flushNow() {
        if (!awaited.get()) {
            checks = Math.max(checks, MOST);
            flush();
        }
    }

    private boolean isHolding() {
        return (awaited.get() && checks < MOST_AWAITED) || (!awaited.get() && busy.get() && checks < MOST);
    }

    private void flush() {
        if (flushing) {
            return;
        }
        if (!held.isEmpty() && !isHolding() && scene != null) {
            // a key may refer to new content that is not drawn yet
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        while (!held.isEmpty() && (!isHolding() || held.getFirst().getEventType() != KeyEvent.KEY_PRESSED)) {
            // the scene's focus owner: another screen may be shown by now
            var owner = scene == null ? null : scene.getFocusOwner();
            var next = held.remove();
            flushing = true;
            try {
                var target = owner == null ? screen : owner;
                Event.fireEvent(target, next.copyFor(next.getSource(), target));
            } finally {
                flushing = false;
            }
        }
    }
}
