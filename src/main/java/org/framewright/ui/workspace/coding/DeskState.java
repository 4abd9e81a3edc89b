package org.framewright.ui.workspace.coding;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.coding.AnswerKeeper;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What the verbs of a desk share: what lies on it, where the coder is, how its questions are answered, and the queue through which
/// everything is written.
final class DeskState {

    final ReadOnlyObjectWrapper<Optional<Sheet>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());
    final ReadOnlyObjectWrapper<Focus> focus = new ReadOnlyObjectWrapper<>(Focus.NOWHERE);
    final SaveQueue queue;
    final ShownGuidance guidance = new ShownGuidance();
    final Answering answering;

    DeskState(SaveQueue queue, AnswerKeeper keeper) {
        this.queue = queue;
        this.answering = new Answering(keeper, this);
    }

    Sheet sheet() {
        return sheet.get().orElseThrow();
    }

    Focus focus() {
        return focus.get();
    }

    void setFocus(Focus changed) {
        focus.set(changed);
    }

    /// Writes what a verb makes of the sheet, shows it once it is on the disk, and goes on.
    void write(UnaryOperator<Sheet> verb, Consumer<Sheet> then) {
        at(it ->
                queue.write(
                        () -> verb.apply(it),
                        written -> {
                            show(written);
                            then.accept(written);
                        }));
    }

    void move(Function<Sheet, Focus> to) {
        at(it -> focus.set(to.apply(it)));
    }

    /// Runs a verb with what is on the desk once everything before it is written; without anything there, not at all.
    void at(Consumer<Sheet> verb) {
        queue.gesture(() -> sheet.get().ifPresent(verb));
    }

    void show(Sheet shown) {
        sheet.set(Optional.of(shown));
        focus.set(focus.get().in(shown));
    }
}
