package org.framewright.ui.codebook;

import org.framewright.codebook.drafting.Draft;
import org.framewright.ui.controls.Tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps the draft on the disk while it is edited: always the newest, so that fast typing does not queue up. A draft that
/// says nothing new is not kept.
final class DraftKeeper {

    private final CodebookDoor door;
    private final Tasks tasks;
    private final Consumer<Tasks.Failure> failed;
    private Optional<Draft> next = Optional.empty();
    private List<Runnable> waiting = new ArrayList<>();
    private boolean busy;

    DraftKeeper(CodebookDoor door, Tasks tasks, Consumer<Tasks.Failure> failed) {
        this.door = door;
        this.tasks = tasks;
        this.failed = failed;
    }

    void keep(Draft draft) {
        next = Optional.of(draft);
        goOn();
    }

    /// Runs something once the newest draft is on the disk, or could not be kept.
    void whenKept(Runnable then) {
        waiting.add(then);
        goOn();
    }

    private void goOn() {
        if (busy) {
            return;
        }
        if (next.isEmpty()) {
            var ready = waiting;
            waiting = new ArrayList<>();
            ready.forEach(Runnable::run);
            return;
        }
        var draft = next.get();
        next = Optional.empty();
        busy = true;
        tasks.run(
                () -> written(draft),
                _ -> done(),
                failure -> {
                    failed.accept(failure);
                    done();
                });
    }

    private boolean written(Draft draft) {
        if (draft.isChanged()) {
            door.keep(draft.codebook());
        } else {
            door.discard();
        }
        return true;
    }

    private void done() {
        busy = false;
        goOn();
    }
}
