package org.framewright.ui;

import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.framewright.project.Installation;
import org.framewright.project.Preferences;
import org.framewright.project.ProgramListener;
import org.framewright.project.RecentProjects;
import org.framewright.project.RunningPrograms;
import org.framewright.ui.controls.WindowFileDialogs;
import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.theme.Appearance;
import org.framewright.ui.controls.theme.Theme;
import org.framewright.ui.shell.BackgroundWorkers;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Opens the program's window and waits until it is closed.
public final class FramewrightWindow {

    private static final int PULSES_WITH_A_PICTURE = 3;
    private static final Duration CHECK_DELAY = Duration.ofSeconds(5);
    private static final int SECONDS_FOR_THE_LAST_SAVE = 60;

    private FramewrightWindow() {}

    /// Opens a project in the window of a program that runs already, unless this process can open no window itself: the user is at another
    /// display then.
    ///
    /// @param state the folder where the program keeps a user's preferences
    /// @return false where no window takes it
    public static boolean openInRunning(Optional<Path> project, Path state) {
        var programs = new RunningPrograms(state);
        return !programs.isEmpty() && DisplayCheck.findProblem().isEmpty() && programs.open(project);
    }

    /// Opens the window; returns when it is closed and everything is on the disk. JavaFX starts once in a process, so this can
    /// be called once.
    ///
    /// @param project opened at once, where one is named
    /// @param language of its texts; empty for what the user has chosen, or else the system's
    /// @param state the folder where the program keeps a user's preferences
    /// @param log the file that unexpected failures are logged to
    public static void open(Optional<Path> project, Optional<Locale> language, Path state, Path log) {
        var background = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("framewright-writer").factory());
        var longWork =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().name("framewright-long-work").daemon().factory());
        var openings =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("framewright-opening").daemon().factory());
        var drawn = new CompletableFuture<Void>();
        // after the window's first picture, and after the writes of the project just left, which is closed by then
        Executor opening =
                work -> {
                    var _ = drawn.thenRun(() -> background.execute(() -> openings.execute(work)));
                };
        var maintenance =
                Executors.newScheduledThreadPool(2, Thread.ofPlatform().name("framewright-upkeep").daemon().factory());
        var preferences = new Preferences(state, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, background));
        var closed = new CountDownLatch(1);
        var shown = new CompletableFuture<Shell>();
        var listener = CompletableFuture.supplyAsync(() -> ProgramListener.start(state, window(shown)), maintenance);
        JavaFxToolkit.run(() -> {
            var stage = new Stage();
            language.or(preferences::language).ifPresent(Locale::setDefault);
            var texts = new Texts(Locale.getDefault());
            var installation = Installation.of(state);
            var workers =
                    new BackgroundWorkers(
                            new TaskRunner(background, Platform::runLater),
                            new TaskRunner(opening, Platform::runLater),
                            new TaskRunner(longWork, Platform::runLater),
                            maintenance,
                            CHECK_DELAY,
                            new JobList());
            var environment =
                    new Shell.Environment(
                            installation,
                            texts,
                            Clock.systemUTC(),
                            new Appearance(preferences, themeOfSystem()),
                            workers,
                            log);
            var shell =
                    new Shell(
                            stage,
                            environment,
                            new WindowFileDialogs(
                                    stage,
                                    texts,
                                    new RecentProjects(installation.safekeeping().folder())::list,
                                    installation.safekeeping().open()::renew));
            var unexpected =
                    new UnexpectedFailureHandler(Platform::runLater, failure -> shell.reportFailure(failure, log));
            Thread.setDefaultUncaughtExceptionHandler(unexpected);
            // JavaFX's own thread has a handler of its own
            Thread.currentThread().setUncaughtExceptionHandler(unexpected);
            stage.setOnHidden(_ -> closed.countDown());
            shell.place(Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
            shell.show(project);
            completeOnFirstPicture(drawn);
            var _ = drawn.thenRun(() -> stage.getIcons().setAll(icons()));
            shown.complete(shell);
            return stage;
        });
        try {
            closed.await();
            listener.join().ifPresent(ProgramListener::close);
            longWork.shutdown();
            maintenance.shutdown();
            openings.shutdown();
            background.shutdown();
            boolean written = background.awaitTermination(SECONDS_FOR_THE_LAST_SAVE, TimeUnit.SECONDS);
            preferences.save();
            if (!written) {
                throw new IllegalStateException("the last changes could not be written in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Requests to the window before it is shown wait for it.
    private static ProgramListener.WindowHandler window(CompletableFuture<Shell> shown) {
        return new ProgramListener.WindowHandler(
                work -> {
                    var _ = shown.thenRun(() -> Platform.runLater(work));
                },
                project -> shown.isDone() && shown.join().isOpen(project),
                project -> shown.join().raise(project));
    }

    /// The program's icon in all sizes, as files for the desktop have it.
    static List<Image> icons() {
        return IntStream.of(16, 24, 32, 48, 64, 128, 256)
                .mapToObj(size -> FramewrightWindow.class.getResource("icon/" + size + ".png"))
                .map(it -> new Image(Objects.requireNonNull(it).toString()))
                .toList();
    }

    /// Completes once the first picture is drawn: a pulse begins when the picture of the one before is drawn.
    private static void completeOnFirstPicture(CompletableFuture<Void> drawn) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == PULSES_WITH_A_PICTURE) {
                    stop();
                    drawn.complete(null);
                }
            }
        }.start();
    }

    /// The theme of the system, now and after each change.
    private static ObservableValue<Theme> themeOfSystem() {
        var system = Platform.getPreferences();
        return system.colorSchemeProperty()
                .map(scheme ->
                        Boolean.TRUE.equals(system.get("Windows.SPI.HighContrast"))
                                ? Theme.CONTRAST
                                : scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT);
    }
}
