package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.framewright.coding.Seat;
import org.framewright.corpus.Progress;
import org.framewright.model.Actor;
import org.framewright.model.Annotation;
import org.framewright.model.Coder;
import org.framewright.model.Value;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.RecentProjects;
import org.framewright.project.Remembered;
import org.framewright.support.Screenshots;
import org.framewright.support.TestProject;
import org.framewright.ui.common.Look;
import org.framewright.ui.common.Tasks;
import org.framewright.ui.common.Theme;
import org.framewright.ui.workspace.ArticleRow;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A coder at the window, from the start screen to a project that is closed and opened again.
@ExtendWith(ApplicationExtension.class)
class WorkspaceJourneyTest {

    private static final Path SAMPLE = Path.of("src/main/resources/org/framewright/sample");
    private static final String QUOTE = "\"Nine people go home safe. Six people hope they do,\"";

    @TempDir static Path folder;

    private final Installation installation = TestProject.installation(folder);

    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final ScheduledExecutorService upkeep = Executors.newScheduledThreadPool(2);
    private Shell shell;
    private Path file;

    @Start
    void show(Stage stage) {
        file = folder.resolve("Harbour strike " + System.nanoTime() + ".framewright");
        try (var project = Project.create(file, CodebookSource.json(CodebookSource.SHIPPED.getFirst()), installation)) {
            project.corpus().importFiles(articles(), Optional.of(SAMPLE.resolve("metadata.csv")), Progress.NONE);
            project.study().addCoder("Ada", Coder.Kind.CODER);
            project.study().addCoder("Ben", Coder.Kind.CODER);
        }
        var around =
                new Surroundings(
                        installation,
                        new RecentProjects(folder),
                        new Texts(Locale.UK),
                        Locale.UK,
                        Clock.systemUTC(),
                        new Look(
                                new Remembered(file.resolveSibling(file.getFileName() + ".state")),
                                Theme.LIGHT,
                                background),
                        background,
                        new Tasks(background, Platform::runLater),
                        new Tasks(background, Platform::runLater),
                        new Tasks(background, Platform::runLater),
                        upkeep);
        shell = new Shell(stage, around, new ChosenFiles());
        shell.show(Optional.of(file));
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

    @AfterEach
    void close() throws InterruptedException {
        Platform.runLater(shell::close);
        settle();
        background.shutdown();
        upkeep.shutdown();
        assertThat(background.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anAttributionIsCodedByKeyboardAloneUndoneAndThereAgainAfterReopening(FxRobot robot) {
        settle();
        Screenshots.save(shell.scene(), "coders-light");
        sitDownAs(robot, "Ada");
        assertThat(text(robot, "#coder")).isEqualTo("Coder: Ada");
        Screenshots.save(shell.scene(), "workspace-empty-light");

        goToThirdParagraph(robot);
        extend(robot, 14);
        press(robot, KeyCode.A);
        assertThat(theOnly("attribution").extent().text()).isEqualTo(QUOTE);
        press(robot, KeyCode.DIGIT1);
        selectNext(robot, 0, 5);
        press(robot, KeyCode.S);
        Screenshots.save(shell.scene(), "workspace-source-light");
        press(robot, KeyCode.DIGIT1);
        robot.write("Maren Holt").type(KeyCode.ENTER);
        settle();
        press(robot, KeyCode.DIGIT5);
        selectNext(robot, 0, 1);
        press(robot, KeyCode.C);
        Screenshots.save(shell.scene(), "workspace-cue-light");
        press(robot, KeyCode.DIGIT2);

        var attribution = theOnly("attribution");
        assertThat(attribution.value("form")).contains(new Value.Category("direct"));
        assertThat(attribution.linked("source")).containsExactly(theOnly("source").id());
        assertThat(attribution.linked("cue")).containsExactly(theOnly("cue").id());
        assertThat(theOnly("source").extent().text()).isEqualTo("union general secretary Maren Holt");
        assertThat(theOnly("cue").extent().text()).isEqualTo("told");
        assertThat(text(robot, "#saved")).startsWith("Saved");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(theOnly("cue").values()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(annotations("cue")).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        settle();
        assertThat(theOnly("attribution").linked("cue")).hasSize(1);

        var before = annotations("");
        robot.push(KeyCode.CONTROL, KeyCode.W);
        settle();
        Screenshots.save(shell.scene(), "start-light");
        robot.clickOn(".recent-project");
        settle();
        sitDownAs(robot, "Ada");
        assertThat(annotations("")).isEqualTo(before);
        assertThat(text(robot, "#side-passages")).isEqualTo("Passages (1)");
        robot.push(KeyCode.CONTROL, KeyCode.T);
        settle();
        Screenshots.save(shell.scene(), "workspace-reopened-dark");

        robot.push(KeyCode.CONTROL, KeyCode.L);
        settle();
        Screenshots.save(shell.scene(), "coders-dark");
        sitDownAs(robot, "Ben");
        assertThat(text(robot, "#coder")).isEqualTo("Coder: Ben");
        assertThat(text(robot, "#side-passages")).isEqualTo("Passages (0)");

        robot.push(KeyCode.CONTROL, KeyCode.W);
        settle();
        Screenshots.save(shell.scene(), "start-dark");
    }

    @Test
    void whatIsStillOnItsWayToTheDiskIsNotShownAsSaved(FxRobot robot) {
        settle();
        sitDownAs(robot, "Ada");
        var disk = new CountDownLatch(1);
        background.execute(() -> awaitQuietly(disk));
        goToThirdParagraph(robot);
        extend(robot, 14);
        robot.type(KeyCode.A).type(KeyCode.DIGIT1);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(text(robot, "#saved")).isEqualTo("Saving …");
        assertThat(text(robot, "#side-passages")).isEqualTo("Passages (0)");

        disk.countDown();
        settle();
        assertThat(text(robot, "#saved")).startsWith("Saved");
        assertThat(theOnly("attribution").value("form")).contains(new Value.Category("direct"));
    }

    @Test
    void aChangeThatTheDiskDoesNotTakeIsNotShownAndSaidToBeNotSaved(FxRobot robot) throws SQLException {
        settle();
        sitDownAs(robot, "Ada");
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            goToThirdParagraph(robot);
            extend(robot, 14);
            robot.type(KeyCode.A);
            settle();

            assertThat(text(robot, "#saved")).isEqualTo("Not saved");
            assertThat(text(robot, "#side-passages")).isEqualTo("Passages (0)");
            Screenshots.save(shell.scene(), "workspace-not-saved-light");
            statement.execute("ROLLBACK");
        }
        robot.type(KeyCode.A);
        settle();
        assertThat(text(robot, "#saved")).startsWith("Saved");
        assertThat(annotations("attribution")).hasSize(1);
    }

    @Test
    void anArticleIsSubmittedOnlyWhenNothingIsOpenAndTheNextOneFollows(FxRobot robot) {
        settle();
        sitDownAs(robot, "Ada");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        assertThat(text(robot, "#progress")).isEqualTo("0 of 9 submitted");
        Screenshots.save(shell.scene(), "workspace-open-questions-light");

        for (int i = 0; i < 12 && !text(robot, "#open-questions").equals("No open questions"); i++) {
            press(robot, KeyCode.DIGIT1);
        }
        Screenshots.save(shell.scene(), "workspace-article-light");
        robot.push(KeyCode.CONTROL, KeyCode.T);
        Screenshots.save(shell.scene(), "workspace-article-dark");
        var first = openArticle();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        settle();

        assertThat(text(robot, "#progress")).isEqualTo("1 of 9 submitted");
        assertThat(openArticle()).isNotEqualTo(first);
        robot.push(KeyCode.ALT, KeyCode.UP);
        settle();
        assertThat(openArticle()).isEqualTo(first);
        assertThat(robot.lookup("#correct").tryQuery()).isPresent();
        press(robot, KeyCode.F1);
        Screenshots.save(shell.scene(), "workspace-shortcuts-dark");
    }

    @Test
    void aMemoThatIsBeingTypedIsSubmittedWithTheCoding(FxRobot robot) {
        settle();
        sitDownAs(robot, "Ada");
        codeTheQuote(robot);
        press(robot, KeyCode.DIGIT1);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        settle();
        for (int i = 0; i < 12 && !text(robot, "#open-questions").equals("No open questions"); i++) {
            press(robot, KeyCode.DIGIT1);
        }
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        press(robot, KeyCode.COMMA);
        press(robot, KeyCode.F4);
        robot.write("ask the others");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        settle();

        assertThat(text(robot, "#progress")).isEqualTo("1 of 9 submitted");
        assertThat(theOnly("attribution").memo()).isEqualTo("ask the others");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"next article", "close the project", "close the window", "another coder", "submit", "Escape"})
    void aMemoThatIsBeingTypedIsKeptOnEveryWayOut(String way, FxRobot robot) {
        settle();
        sitDownAs(robot, "Ada");
        codeTheQuote(robot);
        press(robot, KeyCode.F4);
        robot.write("ask the others");
        leave(robot, way);

        assertThat(theOnly("attribution").memo()).isEqualTo("ask the others");
    }

    @ParameterizedTest
    @ValueSource(strings = {"next article", "close the project", "close the window", "another coder", "submit"})
    void aNameThatIsBeingTypedIsKeptOnEveryWayOut(String way, FxRobot robot) {
        settle();
        sitDownAs(robot, "Ada");
        codeTheQuote(robot);
        press(robot, KeyCode.DIGIT1);
        selectNext(robot, 0, 5);
        press(robot, KeyCode.S);
        press(robot, KeyCode.NUMPAD1);
        assertThat(theOnly("source").value("naming")).contains(new Value.Category("named"));
        robot.write("Maren Holt");
        leave(robot, way);

        assertThat(theOnly("source").value("speaker")).isPresent();
    }

    @Test
    void keysThatWaitForTheDiskAreWrittenBeforeTheProjectIsClosed(FxRobot robot) {
        settle();
        sitDownAs(robot, "Ada");
        var disk = new CountDownLatch(1);
        background.execute(() -> awaitQuietly(disk));
        goToThirdParagraph(robot);
        extend(robot, 14);
        robot.type(KeyCode.A).type(KeyCode.DIGIT1);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        disk.countDown();
        settle();

        assertThat(robot.lookup("#start").tryQuery()).isPresent();
        assertThat(theOnly("attribution").value("form")).contains(new Value.Category("direct"));
    }

    @Test
    void aFieldKeepsItsTextWhileAnotherWindowHasTheKeyboard(FxRobot robot) {
        settle();
        sitDownAs(robot, "Ada");
        codeTheQuote(robot);
        press(robot, KeyCode.DIGIT1);
        selectNext(robot, 0, 5);
        press(robot, KeyCode.S);
        press(robot, KeyCode.DIGIT1);
        robot.write("Mar");
        keyboardIsHere(false);
        assertThat(theOnly("source").value("speaker")).isEmpty();
        keyboardIsHere(true);
        robot.write("en Holt").type(KeyCode.ENTER);
        settle();

        try (var project = Project.view(file, installation)) {
            assertThat(project.study().actors().all()).extracting(Actor::name).containsExactly("Maren Holt");
        }
    }

    /// Tells the window what the platform tells it when somebody switches to another one and back: without a display there
    /// is no other window to switch to.
    private void keyboardIsHere(boolean here) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var setFocused = Window.class.getDeclaredMethod("setFocused", boolean.class);
                    setFocused.setAccessible(true);
                    return setFocused.invoke(shell.scene().getWindow(), here);
                });
        settle();
    }

    private void codeTheQuote(FxRobot robot) {
        goToThirdParagraph(robot);
        extend(robot, 14);
        press(robot, KeyCode.A);
    }

    private void leave(FxRobot robot, String way) {
        switch (way) {
            case "next article" -> robot.push(KeyCode.ALT, KeyCode.DOWN);
            case "close the project" -> robot.push(KeyCode.CONTROL, KeyCode.W);
            case "another coder" -> robot.push(KeyCode.CONTROL, KeyCode.L);
            case "submit" -> robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            case "close the window" -> Platform.runLater(shell::close);
            default -> robot.type(KeyCode.ESCAPE);
        }
        settle();
    }

    private void press(FxRobot robot, KeyCode key) {
        robot.type(key);
        settle();
    }

    private void sitDownAs(FxRobot robot, String coder) {
        Button button = robot.lookup("#coder-" + coder).queryButton();
        WaitForAsyncUtils.waitForAsyncFx(5_000, button::requestFocus);
        robot.type(KeyCode.SPACE);
        settle();
    }

    private static void goToThirdParagraph(FxRobot robot) {
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.DOWN);
        }
    }

    private static void selectNext(FxRobot robot, int over, int words) {
        for (int i = 0; i <= over; i++) {
            robot.type(KeyCode.RIGHT);
        }
        extend(robot, words);
    }

    private static void extend(FxRobot robot, int words) {
        robot.press(KeyCode.SHIFT);
        for (int i = 0; i < words; i++) {
            robot.type(KeyCode.RIGHT);
        }
        robot.release(KeyCode.SHIFT);
    }

    /// Waits until everything asked for has been written and shown.
    private void settle() {
        for (int i = 0; i < 3; i++) {
            WaitForAsyncUtils.waitForFxEvents();
            try {
                background.submit(() -> {}).get(20, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException stuck) {
                throw new AssertionError(stuck);
            }
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody opened the latch");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /// The annotations that are on the disk, with a tag, or all of them.
    private List<Annotation> annotations(String tag) {
        try (var project = Project.view(file, installation)) {
            var seat = new Seat(project.study().coder("Ada").orElseThrow(), project.study().rounds().getFirst());
            return project.coding().articles().stream()
                    .flatMap(article -> project.coding().view(seat.desk(article.id())).annotations().stream())
                    .filter(it -> tag.isEmpty() || it.tag().equals(tag))
                    .toList();
        }
    }

    private Annotation theOnly(String tag) {
        var all = annotations(tag);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private String openArticle() {
        ListView<?> list = (ListView<?>) shell.scene().lookup("#articles");
        return ((ArticleRow) list.getSelectionModel().getSelectedItem()).article().name();
    }

    private String text(FxRobot robot, String id) {
        return ((Labeled) robot.lookup(id).query()).getText();
    }
}
