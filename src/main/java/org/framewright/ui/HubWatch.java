package org.framewright.ui;

import org.framewright.hub.HubListener;
import org.framewright.hub.HubLogins;
import org.framewright.hub.HubProblem;
import org.framewright.hub.HubStatus;
import org.framewright.hub.HubStatus.CoderStatus;
import org.framewright.hub.HubStatus.MemberStatus;
import org.framewright.hub.HubStatus.StudyState;
import org.framewright.hub.HubStatus.SupervisorStatus;
import org.framewright.hub.HubSync;
import org.framewright.model.ConstantName;
import org.framewright.model.Refusal;
import org.framewright.project.Project;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.HubState;
import org.framewright.wording.Texts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Asks the hub of an open project every minute, on a thread of its own: a network that hangs delays nothing else. A coder's work is sent
/// at the same time, and soon after a commit ([HubSchedule]). The hub of a supervisor's project is asked at once after a coder has sent
/// something. Nothing is merged or updated here: it would change the open screen.
final class HubWatch {

    /// The time between two attempts to listen.
    private static final Duration BETWEEN_LISTENERS = Duration.ofMinutes(1);

    /// The time until a listener notifications the end of its project.
    private static final Duration LISTENING = Duration.ofSeconds(1);

    /// The wait of a closing project for its last work to be sent.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Project project;
    private final HubLogins logins;
    private final HubSync sync;
    private final AppContext app;
    private final Texts texts;
    private final Consumer<Optional<HubState>> onAnswer;
    private final ScheduledThreadPoolExecutor thread;
    private final HubSchedule schedule = new HubSchedule(now());
    private volatile Optional<Instant> offlineSince = Optional.empty();
    private volatile long sentRevision;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Optional<Future<?>> nextLook = Optional.empty();

    /// Whether the last look has reached the hub.
    private boolean reached;

    private volatile boolean left;
    private volatile boolean closed;

    /// Watches the hub of a project.
    ///
    /// @param onAnswer takes the state of the hub, which is empty without one
    /// @return empty for a project that is only read
    static Optional<HubWatch> start(Project project, AppContext app, Consumer<Optional<HubState>> onAnswer) {
        return project.isReadOnly() ? Optional.empty() : Optional.of(new HubWatch(project, app, onAnswer));
    }

    private HubWatch(Project project, AppContext app, Consumer<Optional<HubState>> onAnswer) {
        this.project = project;
        this.logins = new HubLogins(app.installation().safekeeping().folder());
        this.sync = new HubSync(project, logins);
        this.app = app;
        this.texts = app.texts();
        this.onAnswer = it -> app.workers().saving().runInWindow(() -> onAnswer.accept(it));
        this.thread = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("hub").factory());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        refresh();
        if (project.isCoderPackage()) {
            project.onCommit(this::noteCommit);
        } else {
            Thread.ofPlatform().daemon().name("hub listener").start(this::listen);
        }
    }

    private void listen() {
        try {
            do {
                if (logins.find(project).isPresent()) {
                    listenOnce();
                }
            } while (!closing.await(BETWEEN_LISTENERS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenOnce() {
        try (var listener = HubListener.open(project, logins)) {
            // messages may have been sent before
            refresh();
            while (closing.getCount() > 0 && !left) {
                if (listener.await(LISTENING)) {
                    Runnable notification =
                            () -> {
                                schedule.addNotification(now());
                                plan();
                            };
                    var _ = execute(notification, 0);
                }
            }
        } catch (Refusal lost) {
            // the check every minute reports the reason
        }
    }

    /// Asks the hub at once.
    void refresh() {
        var _ = execute(this::look, 0);
    }

    /// Hears of a commit, on the thread that saves.
    private void noteCommit() {
        if (!left) {
            var _ = execute(this::addCommit, 0);
        }
    }

    private void addCommit() {
        // a look has sent it meanwhile; or the hub is away, and the look every minute sends it
        if (reached && sync.revision() != sentRevision) {
            schedule.addCommit(now());
            plan();
        }
    }

    /// Plans the next look in place of the planned one.
    private void plan() {
        nextLook.ifPresent(it -> it.cancel(false));
        nextLook = execute(this::look, schedule.delay(now()));
    }

    private Optional<Future<?>> execute(Runnable work, long delay) {
        try {
            return Optional.of(thread.schedule(work, delay, TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException shutDown) {
            // the project is about to be closed
            return Optional.empty();
        }
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    /// Sends a coder's last work, if the hub was reachable lately. Waits for a limited time. Off the JavaFX thread, before the project is
    /// closed.
    void close() {
        closing.countDown();
        boolean unsent =
                logins.find(project).isPresent()
                        && project.isCoderPackage()
                        && offlineSince.isEmpty()
                        && sync.revision() != sentRevision;
        if (unsent) {
            refresh();
        }
        thread.shutdown();
        try {
            boolean _ = thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        closed = true;
        thread.shutdownNow();
    }

    private void look() {
        long begun = now();
        reached = false;
        try {
            left = logins.find(project).isEmpty();
            if (left) {
                onAnswer.accept(Optional.empty());
                return;
            }
            long revision = sync.revision();
            var status = project.isCoderPackage() && schedule.hasReason() ? sync.send() : sync.status();
            if (status instanceof CoderStatus it && it.unsent()) {
                status = sync.send();
            }
            sentRevision = revision;
            reached = true;
            offlineSince = Optional.empty();
            onAnswer.accept(Optional.of(state(status)));
        } catch (Refusal refused) {
            onAnswer.accept(Optional.of(state(refused)));
        } catch (RuntimeException | Error unexpected) {
            // once the project is closed, any running request fails
            if (!closed) {
                var current = Thread.currentThread();
                current.getUncaughtExceptionHandler().uncaughtException(current, unexpected);
            }
        } finally {
            schedule.addLook(begun, now());
            if (!left) {
                plan();
            }
        }
    }

    private HubState state(HubStatus status) {
        return switch (status) {
            case CoderStatus it when it.isInStep() ->
                    HubState.answered(HubState.Kind.IN_STEP, 0, texts.get("common.hub.coder-in-step"), it);
            case CoderStatus it ->
                    HubState.answered(HubState.Kind.WAITING, 1, texts.get("common.hub.package-waits", it.newest()), it);
            case SupervisorStatus it when it.isInStep() ->
                    HubState.answered(HubState.Kind.IN_STEP, 0, texts.get("exchange.hub.in-step", it.place()), it);
            case SupervisorStatus it -> {
                int files = it.members().stream().mapToInt(MemberStatus::waiting).sum();
                int due = (int) it.members().stream().filter(MemberStatus::isPackageDue).count();
                var sentence = texts.get("common.hub.files-and-packages", files, due);
                yield it.study() == StudyState.IN_STEP
                        ? HubState.answered(HubState.Kind.WAITING, files + due, sentence, it)
                        : HubState.answered(
                                HubState.Kind.WAITING,
                                files + due + 1,
                                texts.get("common.hub.study." + ConstantName.of(it.study())) + " " + sentence,
                                it);
            }
        };
    }

    private HubState state(Refusal refused) {
        if (refused.problems().getFirst().code() == HubProblem.NOT_REACHED) {
            var since = offlineSince.orElseGet(app.clock()::instant);
            offlineSince = Optional.of(since);
            return HubState.silent(
                    HubState.Kind.OFFLINE,
                    texts.get("common.hub.offline-since", app.times().formatBrief(since)),
                    refused.problems());
        }
        var sentence = refused.problems().stream().map(texts::problem).collect(Collectors.joining(" "));
        return HubState.silent(HubState.Kind.PROBLEM, sentence, refused.problems());
    }
}
