package org.framewright.ui.workspace;

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

/// Holds keys while a change is on its way to the disk, and gives them on in their order once it is there: so fast hands mean what
/// slow ones would, whichever field the answer of the disk opens, on this screen or on the one that takes its place. Where the disk
/// keeps silent for longer, the keys go on without it: the window lives. Not while the coder leaves, for what is typed then is meant
/// for where they go.
final class HeldKeys {

    private static final Duration MOST = Duration.millis(400);

    private final Node screen;
    private final ObservableBooleanValue busy;
    private final ObservableBooleanValue awaited;
    private final Deque<KeyEvent> held = new ArrayDeque<>();
    private final PauseTransition patience = new PauseTransition(MOST);
    private boolean patient = true;
    private boolean giving;
    private boolean holding;
    private @Nullable Scene scene;

    /// @param screen where keys are held before anything in it hears them
    /// @param busy whether a change, or an answer to the last key, is on its way
    /// @param awaited whether the coder waits for another article or another screen, which the keys are meant for
    HeldKeys(Node screen, ObservableBooleanValue busy, ObservableBooleanValue awaited) {
        this.screen = screen;
        this.busy = busy;
        this.awaited = awaited;
        patience.setOnFinished(_ -> {
            patient = false;
            give();
        });
        busy.subscribe(it -> {
            if (it) {
                patience.playFromStart();
            } else {
                patience.stop();
                patient = true;
                give();
            }
        });
        awaited.subscribe(it -> {
            if (!it) {
                patient = true;
                patience.playFromStart();
                give();
            }
        });
    }

    /// To be called first of all with every key event.
    void hear(KeyEvent event) {
        if (giving) {
            return;
        }
        scene = screen.getScene();
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            holding = isHolding() || !held.isEmpty();
        }
        // what a key types belongs to where it was pressed, whatever that has changed
        if (holding) {
            held.add(event);
            event.consume();
        }
    }

    private boolean isHolding() {
        return awaited.get() || (busy.get() && patient);
    }

    private void give() {
        if (giving) {
            return;
        }
        if (!held.isEmpty() && !isHolding() && scene != null) {
            // a key may mean what has just come and is not drawn yet
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        while (!held.isEmpty() && (!isHolding() || held.getFirst().getEventType() != KeyEvent.KEY_PRESSED)) {
            // of the scene, not of this screen: another one may be shown by now
            var owner = scene == null ? null : scene.getFocusOwner();
            var next = held.remove();
            giving = true;
            try {
                var target = owner == null ? screen : owner;
                Event.fireEvent(target, next.copyFor(next.getSource(), target));
            } finally {
                giving = false;
            }
        }
    }
}
