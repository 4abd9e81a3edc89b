package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.framewright.coding.Seat;
import org.framewright.model.Actor;
import org.framewright.model.Annotation;
import org.framewright.model.Value;
import org.framewright.project.Project;
import org.framewright.support.Pulse;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.ui.workspace.ArticleRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A coder at the window, from the start screen to a project that is closed and opened again.
@ExtendWith(QuickRobot.class)
class WorkspaceJourneyTest {

    private static final String QUOTE = "\"Nine people go home safe. Six people hope they do,\"";

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike");
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anAttributionIsCodedByKeyboardAloneUndoneAndThereAgainAfterReopening(FxRobot robot) {
        window.settle();
        Screenshots.save(window.scene(), "coders-light");
        window.sitDownAs(robot, "Ada");
        assertThat(window.text(robot, "#coder")).isEqualTo("Coder: Ada");
        Screenshots.save(window.scene(), "workspace-empty-light");

        window.codeSomething(robot);
        assertThat(theOnly("attribution").extent().text()).isEqualTo(QUOTE);
        window.press(robot, KeyCode.DIGIT1);
        window.selectNext(robot, 5);
        window.press(robot, KeyCode.S);
        Screenshots.save(window.scene(), "workspace-source-light");
        window.press(robot, KeyCode.DIGIT1);
        robot.write("Maren Holt").type(KeyCode.ENTER);
        window.settle();
        window.press(robot, KeyCode.DIGIT5);
        window.selectNext(robot, 1);
        window.press(robot, KeyCode.C);
        Screenshots.save(window.scene(), "workspace-cue-light");
        window.press(robot, KeyCode.DIGIT2);

        var attribution = theOnly("attribution");
        assertThat(attribution.value("form")).contains(new Value.Category("direct"));
        assertThat(attribution.linked("source")).containsExactly(theOnly("source").id());
        assertThat(attribution.linked("cue")).containsExactly(theOnly("cue").id());
        assertThat(theOnly("source").extent().text()).isEqualTo("union general secretary Maren Holt");
        assertThat(theOnly("cue").extent().text()).isEqualTo("told");
        assertThat(window.text(robot, "#saved")).startsWith("Saved");

        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(theOnly("cue").values()).isEmpty();
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(annotations("cue")).isEmpty();
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(theOnly("attribution").linked("cue")).hasSize(1);

        var before = annotations("");
        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        Screenshots.save(window.scene(), "start-light");
        robot.clickOn(".recent-project");
        window.settle();
        window.sitDownAs(robot, "Ada");
        assertThat(annotations("")).isEqualTo(before);
        assertThat(window.text(robot, "#side-passages")).isEqualTo("Passages (1)");
        window.press(robot, KeyCode.CONTROL, KeyCode.T);
        Screenshots.save(window.scene(), "workspace-reopened-dark");

        window.press(robot, KeyCode.CONTROL, KeyCode.L);
        Screenshots.save(window.scene(), "coders-dark");
        window.sitDownAs(robot, "Ben");
        assertThat(window.text(robot, "#coder")).isEqualTo("Coder: Ben");
        assertThat(window.text(robot, "#side-passages")).isEqualTo("Passages (0)");

        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        Screenshots.save(window.scene(), "start-dark");
    }

    @Test
    void whatIsStillOnItsWayToTheDiskIsNotShownAsSaved(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        var disk = new CountDownLatch(1);
        window.background.execute(() -> TestWindow.await(disk));
        window.selectSomething(robot);
        robot.type(KeyCode.A).type(KeyCode.DIGIT1);
        Pulse.await();

        assertThat(window.text(robot, "#saved")).isEqualTo("Saving …");
        assertThat(window.text(robot, "#side-passages")).isEqualTo("Passages (0)");

        disk.countDown();
        window.settle();
        assertThat(window.text(robot, "#saved")).startsWith("Saved");
        assertThat(theOnly("attribution").value("form")).contains(new Value.Category("direct"));
    }

    @Test
    void aChangeThatTheDiskDoesNotTakeIsNotShownAndSaidToBeNotSaved(FxRobot robot) throws SQLException {
        window.settle();
        window.sitDownAs(robot, "Ada");
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            window.selectSomething(robot);
            window.press(robot, KeyCode.A);

            assertThat(window.text(robot, "#saved")).isEqualTo("Not saved");
            assertThat(window.text(robot, "#side-passages")).isEqualTo("Passages (0)");
            Screenshots.save(window.scene(), "workspace-not-saved-light");
            statement.execute("ROLLBACK");
        }
        window.press(robot, KeyCode.A);
        assertThat(window.text(robot, "#saved")).startsWith("Saved");
        assertThat(annotations("attribution")).hasSize(1);
    }

    @Test
    void anArticleIsSubmittedOnlyWhenNothingIsOpenAndTheNextOneFollows(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.text(robot, "#progress")).isEqualTo("0 of 9 submitted");
        Screenshots.save(window.scene(), "workspace-open-questions-light");

        for (int i = 0; i < 12 && !window.text(robot, "#open-questions").equals("No open questions"); i++) {
            window.press(robot, KeyCode.DIGIT1);
        }
        Screenshots.save(window.scene(), "workspace-article-light");
        robot.push(KeyCode.CONTROL, KeyCode.T);
        Screenshots.save(window.scene(), "workspace-article-dark");
        var first = openArticle();
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(window.text(robot, "#progress")).isEqualTo("1 of 9 submitted");
        assertThat(openArticle()).isNotEqualTo(first);
        window.press(robot, KeyCode.ALT, KeyCode.UP);
        assertThat(openArticle()).isEqualTo(first);
        assertThat(robot.lookup("#correct").tryQuery()).isPresent();
        window.press(robot, KeyCode.F1);
        Screenshots.save(window.scene(), "workspace-shortcuts-dark");
    }

    @Test
    void aMemoThatIsBeingTypedIsSubmittedWithTheCoding(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        window.press(robot, KeyCode.DIGIT1);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        for (int i = 0; i < 12 && !window.text(robot, "#open-questions").equals("No open questions"); i++) {
            window.press(robot, KeyCode.DIGIT1);
        }
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.press(robot, KeyCode.COMMA);
        window.press(robot, KeyCode.F4);
        robot.write("ask the others");
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(window.text(robot, "#progress")).isEqualTo("1 of 9 submitted");
        assertThat(theOnly("attribution").memo()).isEqualTo("ask the others");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"next article", "close the project", "close the window", "another coder", "submit", "Escape"})
    void aMemoThatIsBeingTypedIsKeptOnEveryWayOut(String way, FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        window.press(robot, KeyCode.F4);
        robot.write("ask the others");
        leave(robot, way);

        assertThat(theOnly("attribution").memo()).isEqualTo("ask the others");
    }

    @ParameterizedTest
    @ValueSource(strings = {"next article", "close the project", "close the window", "another coder", "submit"})
    void aNameThatIsBeingTypedIsKeptOnEveryWayOut(String way, FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        window.press(robot, KeyCode.DIGIT1);
        window.selectNext(robot, 5);
        window.press(robot, KeyCode.S);
        window.press(robot, KeyCode.NUMPAD1);
        assertThat(theOnly("source").value("naming")).contains(new Value.Category("named"));
        robot.write("Maren Holt");
        leave(robot, way);

        assertThat(theOnly("source").value("speaker")).isPresent();
    }

    @Test
    void keysThatWaitForTheDiskAreWrittenBeforeTheProjectIsClosed(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        var disk = new CountDownLatch(1);
        window.background.execute(() -> TestWindow.await(disk));
        window.selectSomething(robot);
        robot.type(KeyCode.A).type(KeyCode.DIGIT1);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        disk.countDown();
        window.settle();

        assertThat(robot.lookup("#start").tryQuery()).isPresent();
        assertThat(theOnly("attribution").value("form")).contains(new Value.Category("direct"));
    }

    @Test
    void aFieldKeepsItsTextWhileAnotherWindowHasTheKeyboard(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        window.press(robot, KeyCode.DIGIT1);
        window.selectNext(robot, 5);
        window.press(robot, KeyCode.S);
        window.press(robot, KeyCode.DIGIT1);
        robot.write("Mar");
        keyboardIsHere(false);
        assertThat(theOnly("source").value("speaker")).isEmpty();
        keyboardIsHere(true);
        robot.write("en Holt").type(KeyCode.ENTER);
        window.settle();

        try (var project = Project.view(file, window.installation)) {
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
                    return setFocused.invoke(window.scene().getWindow(), here);
                });
        window.settle();
    }

    private void leave(FxRobot robot, String way) {
        switch (way) {
            case "next article" -> robot.push(KeyCode.ALT, KeyCode.DOWN);
            case "close the project" -> robot.push(KeyCode.CONTROL, KeyCode.W);
            case "another coder" -> robot.push(KeyCode.CONTROL, KeyCode.L);
            case "submit" -> robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            case "close the window" -> Platform.runLater(window.shell::close);
            default -> robot.type(KeyCode.ESCAPE);
        }
        window.settle();
    }

    /// The annotations that are on the disk, with a tag, or all of them.
    private List<Annotation> annotations(String tag) {
        try (var project = Project.view(file, window.installation)) {
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
        ListView<?> list = (ListView<?>) window.scene().lookup("#articles");
        return ((ArticleRow) list.getSelectionModel().getSelectedItem()).article().name();
    }
}
