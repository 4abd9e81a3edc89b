package org.framewright.ui.shell;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.action.Notification.Kind;
import org.framewright.ui.controls.form.Picker;
import org.framewright.ui.controls.form.PickerItem;
import org.framewright.wording.Texts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/// Lets hints and results pass, after some seconds or with the next key, and lists the last notifications to read them again.
final class NotificationHistory {

    private static final int MOST = 20;
    private static final Duration SHOWN = Duration.seconds(8);

    private final Texts texts;
    private final Runnable dismiss;
    private final PauseTransition pause = new PauseTransition(SHOWN);
    private final Deque<Notification> last = new ArrayDeque<>();
    private Optional<Notification> passing = Optional.empty();

    /// @param dismiss takes the present notification away
    NotificationHistory(Texts texts, ObservableValue<Optional<Notification>> notification, Runnable dismiss) {
        this.texts = texts;
        this.dismiss = dismiss;
        pause.setOnFinished(_ -> pass());
        notification.subscribe(this::onShown);
    }

    private void onShown(Optional<Notification> notification) {
        passing = notification.filter(NotificationHistory::isPassing);
        if (passing.isPresent()) {
            pause.playFromStart();
        } else {
            pause.stop();
        }
        notification.ifPresent(it -> {
            last.removeIf(it::equals);
            last.addFirst(it);
            if (last.size() > MOST) {
                last.removeLast();
            }
        });
    }

    /// What offers a choice waits for an answer; a warning and a problem stay until they are read.
    private static boolean isPassing(Notification notification) {
        return (notification.kind() == Kind.HINT || notification.kind() == Kind.DONE)
                && notification.choices().isEmpty()
                && notification.output().isEmpty();
    }

    /// Dismisses a passing notification before a key does anything; Esc dismisses it by itself.
    void onKey(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED
                && !event.getCode().isModifierKey()
                && event.getCode() != KeyCode.ESCAPE) {
            pass();
        }
    }

    private void pass() {
        if (passing.isPresent()) {
            passing = Optional.empty();
            dismiss.run();
        }
    }

    /// Forgets the notifications: they were of a project that is closed now.
    void clear() {
        last.clear();
    }

    /// Lists the last notifications, the latest first; a choice shows the sentence of one again. What it offered may no longer be possible.
    void list(Picker picker, Consumer<Notification> show) {
        if (last.isEmpty()) {
            show.accept(Notification.hint(texts.get("common.no-notifications")));
            return;
        }
        picker.open(
                texts.get("common.last-notifications"),
                last.stream()
                        .map(it -> new PickerItem(it.sentence(), () -> show.accept(Notification.hint(it.sentence()))))
                        .toList());
    }
}
