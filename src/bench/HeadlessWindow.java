import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.framewright.project.Installation;
import org.framewright.project.Preferences;
import org.framewright.project.Project;
import org.framewright.ui.actors.ActorsScreen;
import org.framewright.ui.adjudication.AdjudicationScreen;
import org.framewright.ui.agreement.AgreementScreen;
import org.framewright.ui.articles.ArticlesScreen;
import org.framewright.ui.codebook.CodebookScreen;
import org.framewright.ui.controls.WindowFileDialogs;
import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.theme.Appearance;
import org.framewright.ui.controls.theme.Theme;
import org.framewright.ui.export.ExportScreen;
import org.framewright.ui.safekeeping.BackupsScreen;
import org.framewright.ui.search.SearchScreen;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppContext.ScreenHost;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.BackgroundWorkers;
import org.framewright.ui.shell.Navigator;
import org.framewright.ui.shell.ShellPane;
import org.framewright.ui.shell.WaitingScreen;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.start.CoderScreen;
import org.framewright.ui.start.StartScreen;
import org.framewright.ui.team.TeamScreen;
import org.framewright.ui.workspace.WorkspaceScreen;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// The program's window without a display, with all screens of a project, its threads and nothing that starts by the clock.
final class HeadlessWindow {

    final ShellPane pane;
    final Navigator navigator;
    final Scene scene;
    private final Project project;
    private final AppContext app;
    private final AtomicInteger pending = new AtomicInteger();
    private long longest;

    static void startJavaFx() throws InterruptedException {
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
    }

    /// To be called by the JavaFX thread.
    HeadlessWindow(Project project, Path work) {
        this.project = project;
        var stage = new Stage();
        var texts = new Texts(Locale.UK);
        var board = new JobList();
        var saving = thread();
        var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
        var workers =
                new BackgroundWorkers(
                        tasks(saving),
                        tasks(threads),
                        tasks(thread()),
                        Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().factory()),
                        Duration.ZERO,
                        board);
        var look =
                new Appearance(
                        new Preferences(work.resolve("remembered"), saving), new SimpleObjectProperty<>(Theme.LIGHT));
        this.pane =
                new ShellPane(
                        texts,
                        new WaitingScreen("", texts),
                        new ShellPane.ProgramActions(
                                List::of, List::of, then -> then.accept(List.of()), look.preferences()),
                        new WindowFileDialogs(stage, texts, List::of, () -> {}),
                        workers,
                        new ShellPane.Links(_ -> {}, () -> {}, () -> {}, _ -> {}, _ -> {}, () -> {}));
        this.navigator = new Navigator(pane, this::screen, _ -> {});
        this.app =
                new AppContext(
                        Installation.of(work.resolve("state")),
                        texts,
                        Clock.systemUTC(),
                        look,
                        workers,
                        pane.prompts(),
                        new ScreenHost(navigator, _ -> {}, () -> {}),
                        work.resolve("log"));
        this.scene = new Scene(pane, 1280, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static Executor thread() {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    }

    /// What is asked for counts until it is done, and until what comes of it is shown.
    private TaskRunner tasks(Executor threads) {
        return new TaskRunner(counted(threads), counted(this::onWindow));
    }

    private Executor counted(Executor other) {
        return work -> {
            pending.incrementAndGet();
            other.execute(() -> {
                try {
                    work.run();
                } finally {
                    pending.decrementAndGet();
                }
            });
        };
    }

    private void onWindow(Runnable work) {
        Platform.runLater(() -> {
            long begun = System.nanoTime();
            work.run();
            longest = Math.max(longest, System.nanoTime() - begun);
        });
    }

    private AppScreen screen(Route route) {
        return switch (route) {
            case Route.Start start -> new StartScreen(app, start, _ -> {}, _ -> {});
            case Route.Backups backups -> new BackupsScreen(app, backups, Optional.of(project), true, Runnable::run);
            case Route.Coders coders -> new CoderScreen(app, project, coders);
            case Route.Workspace workspace -> new WorkspaceScreen(app, project, workspace);
            case Route.Search search -> new SearchScreen(app, project, search);
            case Route.Articles it -> new ArticlesScreen(app, project, it);
            case Route.Actors actors -> new ActorsScreen(app, project, actors);
            case Route.Codebook codebook -> new CodebookScreen(app, project, codebook);
            case Route.Team team -> new TeamScreen(app, project, team);
            case Route.Agreement() -> new AgreementScreen(app, project);
            case Route.Adjudication adjudication -> new AdjudicationScreen(app, project, adjudication);
            case Route.Export() -> new ExportScreen(app, project);
            default -> throw new IllegalArgumentException(route.toString());
        };
    }

    /// Whether nothing is done or waited for.
    boolean isIdle() {
        return pending.get() == 0;
    }

    /// The longest time in nanoseconds that the JavaFX thread was busy since [#begin].
    long longest() {
        return longest;
    }

    /// Does the work of a key; by the JavaFX thread.
    void begin(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        longest = System.nanoTime() - begun;
        Platform.requestNextPulse();
    }

    /// Does the work of a key, and waits until nothing is done or waited for, and its results are laid out.
    void perform(Runnable work) throws InterruptedException, ExecutionException {
        var done = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            scene.addPostLayoutPulseListener(
                    new Runnable() {
                        @Override
                        public void run() {
                            if (isIdle()) {
                                scene.removePostLayoutPulseListener(this);
                                done.complete(true);
                            } else {
                                Platform.requestNextPulse();
                            }
                        }
                    });
            try {
                begin(work);
            } catch (RuntimeException failed) {
                done.completeExceptionally(failed);
            }
        });
        done.get();
    }
}
