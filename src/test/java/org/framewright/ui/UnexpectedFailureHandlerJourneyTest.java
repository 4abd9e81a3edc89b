package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.model.Refusal;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.workspace.article.ArticleView;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// What nobody thought of happens, somewhere; the coder is told, and goes on.
///
/// Seen to fail with what `Unexpected` says left out.
@ExtendWith(QuickRobot.class)
class UnexpectedFailureHandlerJourneyTest {

    private static final Path LOG = Path.of("/var/log/framewright.log");

    @TempDir Path folder;

    private TestWindow window;
    private UnexpectedFailureHandler unexpected;
    private Thread.UncaughtExceptionHandler before;

    /// Where something fails.
    enum Where {
        WINDOW,
        LISTENER,
        BACKGROUND,
        ANOTHER_THREAD
    }

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        unexpected =
                new UnexpectedFailureHandler(Platform::runLater, failure -> window.shell.reportFailure(failure, LOG));
        before = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler(unexpected);
        window.shell.show(Optional.of(window.project("Harbour strike")));
    }

    @AfterEach
    void close() {
        window.close();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Thread.currentThread().setUncaughtExceptionHandler(before));
    }

    @Nightly
    @ParameterizedTest
    @EnumSource
    void anExceptionOnAnyThreadIsSaidOnceAndTheWindowLivesOn(Where where, FxRobot robot) throws InterruptedException {
        window.settle();
        window.sitDownAs(robot, "Ada");
        fail(where);
        window.settle();

        assertThat(window.notification(robot))
                .isEqualTo(
                        "Something went wrong. Your saved work is safe. If the window misbehaves,"
                                + " close and reopen it. Log: "
                                + LOG);
        if (where == Where.WINDOW) {
            Screenshots.save(window.scene(), "unexpected-light");
        }
        window.codeSomething(robot);
        assertThat(window.text(robot, "#saved")).startsWith("Saved");
        assertThat(window.text(robot, "#side-passages")).isEqualTo("Passages (1)");
    }

    @Test
    void whatFailsOnTheStartScreenIsSaidThere(FxRobot robot) {
        window.settle();
        Platform.runLater(() -> window.shell.go(new Route.Start()));
        window.settle();
        Platform.runLater(UnexpectedFailureHandlerJourneyTest::fail);
        window.settle();

        assertThat(window.notification(robot)).startsWith("Something went wrong.");
    }

    @Test
    void whatFailsWithEveryPictureOfTheWindowIsSaidOnceAtATime() {
        var asked = new ArrayList<Runnable>();
        var said = new ArrayList<Throwable>();
        var failing =
                new UnexpectedFailureHandler(
                        asked::add,
                        failure -> {
                            said.add(failure);
                            throw new IllegalStateException("the notification can't be shown either");
                        });
        for (int i = 0; i < 1_000; i++) {
            failing.uncaughtException(Thread.currentThread(), new IllegalStateException("while drawing"));
        }
        assertThat(asked).hasSize(1);
        asked.removeFirst().run();
        assertThat(said).hasSize(1);

        failing.uncaughtException(Thread.currentThread(), new IllegalStateException("later"));
        assertThat(asked).as("later ones are said, too").hasSize(1);
    }

    @Test
    void aRefusalThatNobodyWaitedForIsSaidInItsOwnWords(FxRobot robot) {
        window.settle();
        var refusal = new Refusal(DisplayCheck.DisplayProblem.UNREACHABLE_DISPLAY, "", ":9");
        unexpected.uncaughtException(Thread.currentThread(), refusal);
        window.settle();

        assertThat(window.notification(robot)).isNotBlank().doesNotContain("Something went wrong");
    }

    @Test
    void jobThatNeedsMoreMemoryThanThereIsEndsInASentenceAndTheWindowLivesOn(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        var tasks = new TaskRunner(window.background, Platform::runLater);
        run(tasks, () -> new long[Integer.MAX_VALUE]);

        assertThat(window.notification(robot)).startsWith("Cancelled: this needs more memory than Framewright has.");
        window.codeSomething(robot);
        assertThat(window.text(robot, "#saved")).startsWith("Saved");

        unexpected.uncaughtException(Thread.currentThread(), new OutOfMemoryError("in a thread of its own"));
        window.settle();
        assertThat(window.notification(robot)).startsWith("Cancelled: this needs more memory");

        run(tasks, () -> CompletableFuture.supplyAsync(() -> new long[Integer.MAX_VALUE]).join());
        assertThat(window.notification(robot)).startsWith("Cancelled: this needs more memory");
    }

    @Test
    void jobThatIsDeeperThanTheStackEndsInASentenceAndTheWindowLivesOn(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        run(new TaskRunner(window.background, Platform::runLater), () -> depth(1));

        assertThat(window.notification(robot))
                .startsWith("Cancelled: the file or expression is nested too deeply for Framewright");
        window.codeSomething(robot);
        assertThat(window.text(robot, "#saved")).startsWith("Saved");

        unexpected.uncaughtException(Thread.currentThread(), new StackOverflowError("in a thread of its own"));
        window.settle();
        assertThat(window.notification(robot)).startsWith("Cancelled: the file or expression is nested too deeply");
    }

    private void run(TaskRunner tasks, Supplier<Object> work) {
        tasks.run(
                work,
                _ -> {},
                failure -> window.shell.showNotification(Notification.of(failure, new Texts(Locale.UK))));
        window.settle();
    }

    @SuppressWarnings("InfiniteRecursion") // overflows the stack
    private static int depth(int above) {
        return 1 + depth(above + 1);
    }

    @Test
    void whatFailsWhereNothingCanBeLoggedIsSaid() {
        var asked = new ArrayList<Runnable>();
        var failing = new UnexpectedFailureHandler(asked::add, _ -> {});
        var unlogged =
                new IllegalStateException() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public StackTraceElement[] getStackTrace() {
                        throw new OutOfMemoryError("for its stack");
                    }
                };

        assertThatThrownBy(() -> failing.uncaughtException(Thread.currentThread(), unlogged))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatANotificationOffersIsReachedByAKeyTakenByEnterAndLeftByEscape(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        var taken = new ArrayList<String>();
        say(taken);
        Screenshots.save(window.scene(), "notification-choices-light");
        assertThat(focused()).isEqualTo("article");
        window.press(robot, KeyCode.F9);
        assertThat(focused()).isEqualTo("choice-1");
        window.press(robot, KeyCode.TAB);
        assertThat(focused()).isEqualTo("choice-2");
        window.press(robot, KeyCode.ENTER);
        assertThat(taken).containsExactly("the second");
        assertThat(window.notification(robot)).isEmpty();
        assertThat(focused()).isEqualTo("article");

        say(taken);
        window.press(robot, KeyCode.F9);
        window.press(robot, KeyCode.ESCAPE);
        assertThat(taken).hasSize(1);
        assertThat(window.notification(robot)).isEmpty();
        assertThat(focused()).isEqualTo("article");
    }

    @Test
    void whatIsSaidOfAGestureCoversANotificationOnlyUntilItHasPassed(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        say(new ArrayList<>());
        window.press(robot, KeyCode.A);
        assertThat(window.notification(robot)).startsWith("Select text first");
        window.codeSomething(robot);
        assertThat(window.notification(robot)).isEqualTo("Two ways on.");
    }

    private void say(List<String> taken) {
        var notification =
                Notification.problem("Two ways on.")
                        .withChoice("This one", () -> taken.add("the first"))
                        .withChoice("That one", () -> taken.add("the second"));
        Platform.runLater(() -> window.shell.showNotification(notification));
        window.settle();
    }

    private String focused() {
        var owner = window.scene().getFocusOwner();
        return owner instanceof ArticleView ? "article" : owner.getId();
    }

    private void fail(Where where) throws InterruptedException {
        switch (where) {
            case WINDOW -> Platform.runLater(UnexpectedFailureHandlerJourneyTest::fail);
            case LISTENER ->
                    Platform.runLater(() -> {
                        var width = window.scene().getWindow();
                        var listener = width.widthProperty().subscribe(() -> fail());
                        width.setWidth(width.getWidth() - 1);
                        listener.unsubscribe();
                    });
            case BACKGROUND ->
                    window.background.execute(() -> {
                        Thread.currentThread().setUncaughtExceptionHandler(unexpected);
                        fail();
                    });
            case ANOTHER_THREAD -> {
                var thread = new Thread(UnexpectedFailureHandlerJourneyTest::fail);
                thread.setUncaughtExceptionHandler(unexpected);
                thread.start();
                thread.join();
            }
        }
    }

    private static void fail() {
        throw new IllegalStateException("nobody thought of this");
    }
}
