package org.framewright.ui.workspace.coding.actions;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.coding.state.CodingProblem;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.action.ProjectAccess;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.wording.Texts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Writes one change after the other, and reports the state of the disk. A gesture during a write waits for it, so that fast typing loses
/// nothing and each gesture acts on the result of the one before. After a failure, the waiting gestures are dropped: they were meant for a
/// state that was not reached.
public final class SaveQueue {

    private final TaskRunner tasks;
    private final Texts texts;
    private final Clock clock;
    private final Deque<QueuedTask> waiting = new ArrayDeque<>();
    private final ProjectAccess access;
    public final ReadOnlyObjectWrapper<SaveState> saved;
    public final ReadOnlyObjectWrapper<Optional<Notification>> notification =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Whether a write or a read is running, or waits.
    public final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper();

    private boolean busy;
    private int failures;

    /// Whether the notification is the refusal of a gesture, after which the disk has all that the screen shows.
    private boolean refused;

    private Runnable reread = () -> {};

    private record QueuedTask(Runnable verb, boolean gesture) {}

    public SaveQueue(TaskRunner tasks, Texts texts, Clock clock, ProjectAccess access) {
        this.tasks = tasks;
        this.texts = texts;
        this.clock = clock;
        this.access = access;
        this.saved = new ReadOnlyObjectWrapper<>(idleState());
    }

    /// Sets the work after a failed change.
    ///
    /// @param reader reads the present state of the disk, with [#read]: another program may have changed the same coding
    public void setReread(Runnable reader) {
        reread = reader;
    }

    /// Another article was opened. The time of the last change stays.
    public void begin() {
        if (!(saved.get() instanceof SaveState.Saved)) {
            saved.set(idleState());
        }
        dismiss();
    }

    private SaveState idleState() {
        return access == ProjectAccess.READING ? new SaveState.ReadOnly() : new SaveState.Unchanged();
    }

    public ProjectAccess access() {
        return access;
    }

    public boolean isReadOnly() {
        return access == ProjectAccess.READING;
    }

    /// Runs a gesture now, or once everything before it is done; never, after a failure before it.
    void enqueue(Runnable verb) {
        run(
                new QueuedTask(
                        () -> {
                            // a hint or refusal is about the gesture before; a problem with the disk stays
                            if (notification.get().filter(it -> it.kind() == Notification.Kind.HINT).isPresent()
                                    || refused) {
                                dismiss();
                            }
                            verb.run();
                        },
                        true));
    }

    /// Runs work once everything before it is written without a failure.
    ///
    /// @param after runs then in any case
    public void runWhenWritten(Runnable then, Runnable after) {
        int before = failures;
        run(
                new QueuedTask(
                        () -> {
                            try {
                                if (failures == before) {
                                    then.run();
                                }
                            } finally {
                                after.run();
                            }
                        },
                        false));
    }

    private void run(QueuedTask next) {
        if (busy) {
            waiting.add(next);
        } else {
            next.verb().run();
        }
    }

    /// Reads; gestures wait for the result as they do for a change.
    public <T> void read(Supplier<T> work, Consumer<T> then) {
        busy = true;
        pending.set(true);
        tasks.run(work, result -> show(() -> then.accept(result)), this::failed);
    }

    /// Writes, and shows the result only then. In a read-only project, reports that instead.
    public <T> void write(Supplier<T> work, Consumer<T> then) {
        if (isReadOnly()) {
            hint("workspace.hint.read-only");
            return;
        }
        busy = true;
        pending.set(true);
        var before = saved.get();
        saved.set(new SaveState.Saving());
        tasks.run(
                work,
                result -> {
                    dismiss();
                    saved.set(new SaveState.Saved(clock.instant()));
                    show(() -> then.accept(result));
                },
                failure -> {
                    boolean diskHasTheRest = isAboutTheCoding(failure);
                    saved.set(diskHasTheRest ? before : new SaveState.Failed());
                    dropWaiting(failure);
                    if (diskHasTheRest) {
                        runNext();
                    } else {
                        reread.run();
                    }
                });
    }

    /// A screen that can't show a result must not keep the next change from the disk.
    private void show(Runnable result) {
        try {
            result.run();
        } finally {
            runNext();
        }
    }

    private void failed(TaskRunner.Failure failure) {
        dropWaiting(failure);
        runNext();
    }

    private void dropWaiting(TaskRunner.Failure failure) {
        failures++;
        waiting.removeIf(QueuedTask::gesture);
        notification.set(Optional.of(Notification.of(failure, texts)));
        refused = isAboutTheCoding(failure);
    }

    public void hint(String key, Object... arguments) {
        notification.set(Optional.of(Notification.hint(texts.get(key, arguments))));
    }

    /// Shows a warning that stays after the gesture, with a choice.
    public void warning(String sentence, String choice, Runnable run) {
        notification.set(Optional.of(Notification.warning(sentence).withChoice(choice, run)));
    }

    public void dismiss() {
        refused = false;
        notification.set(Optional.empty());
    }

    private void runNext() {
        busy = false;
        while (!busy && !waiting.isEmpty()) {
            waiting.remove().verb().run();
        }
        pending.set(busy);
    }

    /// Whether the failure is a refusal by the coding's rules, which leaves the saved state complete; after any other the disk lacks the
    /// change.
    private static boolean isAboutTheCoding(TaskRunner.Failure failure) {
        return failure instanceof TaskRunner.Failure.Refused(var refusal)
                && refusal.problems().stream().allMatch(it -> it.code() instanceof CodingProblem);
    }

    /// The state of the coder's work on the disk.
    public sealed interface SaveState {

        /// Nothing can be changed here.
        record ReadOnly() implements SaveState {}

        /// Everything on the screen is on the disk, and nothing has been written since it was opened.
        record Unchanged() implements SaveState {}

        /// A change is on its way; the screen does not show it yet.
        record Saving() implements SaveState {}

        /// Everything on the screen is on the disk.
        record Saved(Instant time) implements SaveState {}

        /// The last change could not be written; the screen shows what is on the disk.
        record Failed() implements SaveState {}
    }
}
