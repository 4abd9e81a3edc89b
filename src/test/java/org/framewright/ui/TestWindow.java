package org.framewright.ui;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.model.ProgressListener;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Preferences;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.project.RecentProjects;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.support.Looks;
import org.framewright.support.Pulse;
import org.framewright.support.Screenshots;
import org.framewright.support.TestFiles;
import org.framewright.support.TestProject;
import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.theme.Appearance;
import org.framewright.ui.controls.theme.Theme;
import org.framewright.ui.shell.BackgroundWorkers;
import org.framewright.ui.shell.navigation.OpenRequest;
import org.framewright.ui.shell.navigation.OpenRequest.OpenedProject;
import org.framewright.wording.Texts;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// The program's window for journeys, its own state folder, and a project with the sample's articles and two coders. One
/// thread does all the work in the background, so that a journey can wait for it.
final class TestWindow {

    /// Seconds: on a busy machine a passphrase takes many.
    private static final int STUCK_AFTER = 60;

    /// The check of a project that a journey opens would take as long as the journey; it has journeys of its own.
    private static final Duration NEVER_CHECKED = Duration.ofDays(1);

    private static final Path SAMPLE = Path.of("src/main/resources/org/framewright/sample");

    /// No tooltip opens between two clicks of a test.
    private static final String WITHOUT_SHADOWS =
            "data:text/css,.context-menu,.tooltip{-fx-effect:null}.tooltip{-fx-show-delay:2000ms}";

    private static final String DEVICE = "0194f000-0000-7000-8000-000000000001";

    final Path folder;
    final Installation installation;
    final RecentProjects recent;
    private final AtomicLong asked = new AtomicLong();
    final ExecutorService background =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()) {
                @Override
                public void execute(Runnable work) {
                    asked.incrementAndGet();
                    super.execute(work);
                }
            };
    final ScheduledExecutorService maintenance = Executors.newScheduledThreadPool(2);
    final ChosenFiles chosen = new ChosenFiles();
    final Shell shell;

    TestWindow(Stage stage, Path folder) {
        this(stage, folder, Locale.UK);
    }

    /// In another language.
    TestWindow(Stage stage, Path folder, Locale language) {
        this(stage, folder, language, NEVER_CHECKED);
    }

    /// With a check of each project.
    ///
    /// @param delay before the check
    TestWindow(Stage stage, Path folder, Locale language, Duration delay) {
        // all tests of a process have the same stage, and it keeps the size that the last one gave it
        stage.setWidth(1280);
        stage.setHeight(800);
        this.folder = folder;
        this.installation =
                new Installation(DEVICE, new SafekeepingContext(folder.resolve("state"), TestProject.CLOCK));
        this.recent = new RecentProjects(folder.resolve("state"));
        var tasks = new TaskRunner(background, Platform::runLater);
        this.shell =
                new Shell(
                        stage,
                        new Shell.Environment(
                                installation,
                                new Texts(language),
                                TestProject.CLOCK,
                                new Appearance(
                                        new Preferences(folder.resolve("state"), background),
                                        new SimpleObjectProperty<>(Theme.LIGHT)),
                                new BackgroundWorkers(tasks, tasks, tasks, maintenance, delay, new JobList()),
                                folder.resolve("framewright.log")),
                        chosen);
        // what a picture shows does not hang on the moment at which it is taken
        scene().getPreferences().setReducedMotion(true);
        removeShadows();
        scene().getStylesheets().addListener((InvalidationListener) _ -> Platform.runLater(this::removeShadows));
    }

    /// The headless platform fails to draw a pop-up beyond the edge of its screen, and JavaFX moves a menu so that only its shadow is.
    private void removeShadows() {
        var sheets = scene().getStylesheets();
        if (!sheets.contains(WITHOUT_SHADOWS)) {
            sheets.add(WITHOUT_SHADOWS);
        }
    }

    /// Makes a project and closes it.
    Path project(String name) {
        return project(name, CodebookSource.readJson(CodebookSource.SHIPPED.getFirst()));
    }

    /// The same with a codebook of the test's own.
    Path project(String name, String codebook) {
        var file = folder.resolve(name + ".framewright");
        TestFiles.copy("window " + name + codebook, file, fresh -> make(fresh, codebook));
        identify(file);
        return file;
    }

    private void make(Path file, String codebook) {
        try (var project = ProjectOpener.create(file, codebook, installation)) {
            project.corpus()
                    .importFiles(articles(), Optional.of(SAMPLE.resolve("metadata.csv")), ProgressListener.NONE);
            project.study().addCoder("Ada", Coder.Kind.CODER);
            project.study().addCoder("Ben", Coder.Kind.CODER);
        }
    }

    /// Makes a copy a project of its own.
    private static void identify(Path file) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.prepareStatement("UPDATE identity SET uuid = ?")) {
            statement.setString(1, UUID.randomUUID().toString());
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static List<Path> articles() {
        try {
            return Files.readAllLines(SAMPLE.resolve("index.txt")).stream()
                    .filter(name -> !name.isBlank())
                    .map(SAMPLE::resolve)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// Shows the window with a project that is already open.
    void begin(Project project) {
        shell.show(Optional.empty());
        shell.openProject(new OpenedProject(project, new OpenRequest.Target.CoderChoice(), Optional.empty()));
    }

    /// Another installation of the program, on the same day.
    Installation another(String name) {
        return new Installation(name, new SafekeepingContext(folder.resolve(name), TestProject.CLOCK));
    }

    Scene scene() {
        return shell.scene;
    }

    void sitDownAs(FxRobot robot, String coder) {
        // the project may still be opening
        settle();
        Button button = robot.lookup("#coder-" + coder).queryButton();
        WaitForAsyncUtils.waitForAsyncFx(5_000, button::requestFocus);
        robot.type(KeyCode.SPACE);
        settle();
    }

    /// Selects the third paragraph's first ten words.
    void selectSomething(FxRobot robot) {
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.DOWN);
        }
        extend(robot, 10);
    }

    /// Selects the words after the next one.
    void selectNext(FxRobot robot, int words) {
        robot.type(KeyCode.RIGHT);
        extend(robot, words);
    }

    private static void extend(FxRobot robot, int words) {
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, words).release(KeyCode.SHIFT);
    }

    /// Codes the third paragraph's first words as an attribution.
    void codeSomething(FxRobot robot) {
        selectSomething(robot);
        press(robot, KeyCode.A);
    }

    void press(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    String text(FxRobot robot, String id) {
        return ((Labeled) robot.lookup(id).query()).getText();
    }

    /// The words of a menu's item, behind its first line the keys that it shows at its right.
    static String menuText(MenuItem item) {
        if (item instanceof SeparatorMenuItem) {
            return "";
        }
        var keys = item.getAccelerator();
        return keys == null
                ? item.getText()
                : item.getText().replaceFirst("(\n|$)", "  (" + keys.getDisplayText() + ")$1");
    }

    /// Chooses an action of the header's menu of rarer actions.
    void more(FxRobot robot, String id) {
        var menu = robot.lookup("#more-actions").queryAs(MenuButton.class);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    menu.show();
                    var item = menu.getItems().stream().filter(it -> id.equals(it.getId())).findFirst().orElseThrow();
                    menu.hide();
                    item.fire();
                });
        settle();
    }

    /// The notification on the screen; empty where there is none.
    String notification(FxRobot robot) {
        return robot.lookup("#notification")
                .tryQuery()
                .filter(bar -> bar.isVisible())
                .map(bar -> ((Labeled) bar.lookup(".label")).getText())
                .orElse("");
    }

    /// Has pictures taken while the window is dark, where pictures are wanted.
    void inTheDark(Runnable work) {
        if (!Screenshots.areSaved()) {
            return;
        }
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Theme.DARK.apply(scene()));
        work.run();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Theme.LIGHT.apply(scene()));
        // the robot asks for places from its own thread: not while the window is laid out anew
        Pulse.await();
    }

    /// What is cut off at one and a half times the size, in a window of a width and height.
    List<String> clippedWhenLarger(FxRobot robot, int width, int height) {
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.PLUS);
        }
        settle();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> scene().getRoot().resize(width, height));
        for (int i = 0; i < 3; i++) {
            Pulse.await();
        }
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    scene().getRoot().layout();
                    return Looks.clipped(scene().getRoot());
                });
    }

    /// Has the next batch of articles drawn with the same seed in every run.
    void seed(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> robot.lookup("#give-seed").tryQueryAs(TextField.class).ifPresent(it -> it.setText("20260302")));
        settle();
    }

    /// Waits until everything asked for has been done and shown, and what has been shown asks for nothing more.
    void settle() {
        int quiet = 0;
        while (quiet < 2) {
            long before = asked.get();
            Pulse.await();
            try {
                background.submit(() -> {}).get(STUCK_AFTER, TimeUnit.SECONDS);
                awaitUpkeep();
            } catch (InterruptedException | ExecutionException | TimeoutException stuck) {
                throw new AssertionError(stuck);
            }
            // the one that was waited for is no answer to anything
            quiet = asked.get() == before + 1 ? quiet + 1 : 0;
        }
        Pulse.await();
    }

    /// Both of its threads: each task waits for the other.
    private void awaitUpkeep() throws InterruptedException, ExecutionException, TimeoutException {
        var both = new CountDownLatch(2);
        var tasks = List.of(maintenance.submit(() -> meet(both)), maintenance.submit(() -> meet(both)));
        for (var task : tasks) {
            task.get(STUCK_AFTER, TimeUnit.SECONDS);
        }
    }

    /// For work that keeps a thread busy until a journey goes on.
    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody opened the latch");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static boolean meet(CountDownLatch both) throws InterruptedException {
        both.countDown();
        return both.await(20, TimeUnit.SECONDS);
    }

    void close() {
        Platform.runLater(shell::close);
        settle();
        background.shutdown();
        maintenance.shutdown();
        try {
            if (!background.awaitTermination(20, TimeUnit.SECONDS)) {
                throw new AssertionError("work goes on in the background");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
