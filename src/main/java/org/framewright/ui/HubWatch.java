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
import org.framewright.model.Refusal;
import org.framewright.project.Project;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.HubState;
import org.framewright.wording.Texts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Asks the hub of an open project every minute, on a thread of its own: a network that hangs delays nothing else. A coder's work is sent
/// at the same time, and at once after a submission. The hub of a supervisor's project is asked at once after a coder has sent something.
/// Nothing is merged or updated: that is left to the user, since it would change the open screen.
final class HubWatch {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    /// The time until a listener notices the end of its project.
    private static final Duration LISTENING = Duration.ofSeconds(1);

    /// The wait of a closing project for its last work to be sent.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Project project;
    private final HubLogins logins;
    private final HubSync sync;
    private final AppContext app;
    private final Texts texts;
    private final Consumer<Optional<HubState>> onAnswer;
    private final ScheduledExecutorService thread;
    private volatile Optional<Instant> offlineSince = Optional.empty();
    private volatile long sentRevision;
    private final CountDownLatch closing = new CountDownLatch(1);
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
        this.thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("hub").factory());
        var _ = thread.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        if (!project.isCoderPackage()) {
            Thread.ofPlatform().daemon().name("hub listener").start(this::listen);
        }
    }

    private void listen() {
        try {
            do {
                if (logins.find(project).isPresent()) {
                    listenOnce();
                }
            } while (!closing.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
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
                    refresh();
                }
            }
        } catch (Refusal lost) {
            // the check every minute reports the reason
        }
    }

    /// Asks the hub at once.
    void refresh() {
        try {
            thread.execute(this::look);
        } catch (RejectedExecutionException shutDown) {
            // the project is about to be closed
        }
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
            thread.execute(this::look);
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
        try {
            left = logins.find(project).isEmpty();
            if (left) {
                onAnswer.accept(Optional.empty());
                return;
            }
            long revision = sync.revision();
            var status = sync.status();
            if (status instanceof CoderStatus it && it.unsent()) {
                status = sync.send();
            }
            sentRevision = revision;
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
        }
    }

    private HubState state(HubStatus status) {
        return switch (status) {
            case CoderStatus it when it.isInStep() ->
                    new HubState(HubState.Kind.IN_STEP, 0, texts.get("common.hub.coder-in-step"));
            case CoderStatus it ->
                    new HubState(HubState.Kind.WAITING, 1, texts.get("common.hub.package-waits", it.newest()));
            case SupervisorStatus it when it.isInStep() ->
                    new HubState(HubState.Kind.IN_STEP, 0, texts.get("exchange.hub.in-step", it.place()));
            case SupervisorStatus it -> {
                int files = it.members().stream().mapToInt(MemberStatus::waiting).sum();
                int due = (int) it.members().stream().filter(MemberStatus::isPackageDue).count();
                var sentence = texts.get("common.hub.files-and-packages", files, due);
                yield it.study() == StudyState.IN_STEP
                        ? new HubState(HubState.Kind.WAITING, files + due, sentence)
                        : new HubState(
                                HubState.Kind.WAITING,
                                files + due + 1,
                                texts.get("common.hub.study." + Texts.id(it.study())) + " " + sentence);
            }
        };
    }

    private HubState state(Refusal refused) {
        if (refused.problems().getFirst().code() == HubProblem.NOT_REACHED) {
            var since = offlineSince.orElseGet(app.clock()::instant);
            offlineSince = Optional.of(since);
            return new HubState(
                    HubState.Kind.OFFLINE, 0, texts.get("common.hub.offline-since", app.times().formatBrief(since)));
        }
        var sentence = refused.problems().stream().map(texts::problem).collect(Collectors.joining(" "));
        return new HubState(HubState.Kind.PROBLEM, 0, sentence);
    }
}
