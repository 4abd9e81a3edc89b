package org.framewright.ui;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.project.Project;
import org.framewright.safekeeping.backup.Backup;
import org.framewright.safekeeping.backup.BackupLocation;
import org.framewright.safekeeping.backup.BackupProblem;
import org.framewright.ui.controls.job.InterruptibleTask;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.BackgroundWorkers;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// The checks and backups of an open project, off the saving thread: one check of the file, and a backup while there are
/// changes.
final class BackgroundMaintenance {

    private static final Duration FIRST_LOOK = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    /// The wait of a closing project for its last backup, and then for the tasks that it has stopped.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final Project project;
    private final BackupLocation backups;
    private final ScheduledExecutorService threads;
    private final Consumer<List<Problem>> onFound;
    private final Consumer<List<Problem>> onFailed;
    private final InterruptibleTask<List<Problem>> check;
    private final ScheduledFuture<?> checking;
    private final Future<?> ticking;
    private volatile @Nullable InterruptibleTask<Optional<Backup>> backup;
    private volatile boolean stopped;
    private List<Problem> said;

    /// Starts both for a project.
    ///
    /// @param onFound hears the problems of the project, where there are some; in the window's thread, as the other
    /// @param onFailed hears why a backup could not be made, or not in its place; not twice the same
    /// @return empty for a project that is only read
    static Optional<BackgroundMaintenance> start(
            Project project, AppContext app, Consumer<List<Problem>> onFound, Consumer<List<Problem>> onFailed) {
        var window = app.workers().saving();
        return project.isReadOnly()
                ? Optional.empty()
                : Optional.of(
                        new BackgroundMaintenance(
                                project,
                                app.installation().backups(),
                                app.workers(),
                                it -> window.runInWindow(() -> onFound.accept(it)),
                                it -> window.runInWindow(() -> onFailed.accept(it))));
    }

    /// Starts both.
    ///
    /// @param workers with two threads for maintenance: the check must not delay a backup
    /// @param onFound hears the problems of the project, where there are some
    /// @param onFailed hears why a backup could not be made, or not in its place; not twice the same
    BackgroundMaintenance(
            Project project,
            BackupLocation backups,
            BackgroundWorkers workers,
            Consumer<List<Problem>> onFound,
            Consumer<List<Problem>> onFailed) {
        this.project = project;
        this.backups = backups;
        // reported when it was opened
        this.said = project.warnings().stream().filter(it -> it.code() == BackupProblem.OTHER_FOLDER).toList();
        this.threads = workers.maintenance();
        this.onFound = onFound;
        this.onFailed = onFailed;
        this.check = new InterruptibleTask<>(project::check);
        this.checking =
                threads.schedule(() -> runLogged(this::check), workers.checkDelay().toMillis(), TimeUnit.MILLISECONDS);
        this.ticking =
                threads.scheduleWithFixedDelay(
                        () -> runLogged(this::backUp),
                        FIRST_LOOK.toMillis(),
                        BETWEEN_LOOKS.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /// Stops the check, and makes the last backup, where one is due. Waits for both, for a limited time. Off the JavaFX thread,
    /// before the project is closed.
    void close() {
        check.stop();
        // a check that has begun is awaited below, which a cancelled one would not be
        if (checking.getDelay(TimeUnit.MILLISECONDS) > 0) {
            checking.cancel(false);
        }
        ticking.cancel(false);
        var last = threads.submit(() -> runLogged(this::backUp));
        if (!isFinished(last, PATIENCE)) {
            stopped = true;
            stopBackup();
            isFinished(last, STOPPING);
        }
        isFinished(checking, STOPPING);
    }

    private void stopBackup() {
        var running = backup;
        if (running != null) {
            running.stop();
        }
    }

    private void check() {
        try {
            var problems = check.get();
            if (!problems.isEmpty() && !check.isStopped()) {
                onFound.accept(problems);
            }
        } catch (Refusal refused) {
            if (!check.isStopped()) {
                onFound.accept(refused.problems());
            }
        }
    }

    /// Makes a due backup. One thread at a time, since another may have made it meanwhile.
    private synchronized void backUp() {
        if (stopped) {
            return;
        }
        var work = new InterruptibleTask<>(project::backUpIfDue);
        backup = work;
        try {
            work.get().ifPresent(made -> report(backups.warning(made).stream().toList()));
        } catch (Refusal refused) {
            if (!work.isStopped()) {
                report(refused.problems());
            }
        }
    }

    private void report(List<Problem> problems) {
        boolean fresh = !problems.equals(said);
        said = problems;
        if (fresh && !problems.isEmpty()) {
            onFailed.accept(problems);
        }
    }

    /// Logs an unforeseen failure, which the executor would swallow.
    private static void runLogged(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error unexpected) {
            var thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, unexpected);
        }
    }

    private static boolean isFinished(Future<?> work, Duration most) {
        try {
            work.get(most.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (CancellationException | ExecutionException over) {
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
