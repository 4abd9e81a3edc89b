package org.framewright.ui.workspace;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

import java.util.ArrayDeque;
import java.util.Deque;

/// Holds keys while a change is on its way to the disk, and gives them on in their order once it is there: so fast hands mean what
/// slow ones would, whichever field the answer of the disk opens. Where the disk keeps silent for longer, the keys go on without
/// it: the window lives.
final class HeldKeys {

    private static final Duration MOST = Duration.millis(400);

    private final Node screen;
    private final ObservableBooleanValue busy;
    private final Deque<KeyEvent> held = new ArrayDeque<>();
    private final PauseTransition patience = new PauseTransition(MOST);
    private boolean patient = true;
    private boolean giving;
    private boolean holding;

    /// @param screen where keys are held before anything in it hears them
    /// @param busy whether a change, or an answer to the last key, is on its way
    HeldKeys(Node screen, ObservableBooleanValue busy) {
        this.screen = screen;
        this.busy = busy;
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
    }

    /// To be called first of all with every key event.
    void hear(KeyEvent event) {
        if (giving) {
            return;
        }
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
        return busy.get() && patient;
    }

    private void give() {
        if (giving) {
            return;
        }
        while (!held.isEmpty() && (!isHolding() || held.getFirst().getEventType() != KeyEvent.KEY_PRESSED)) {
            var owner = screen.getScene() == null ? null : screen.getScene().getFocusOwner();
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
