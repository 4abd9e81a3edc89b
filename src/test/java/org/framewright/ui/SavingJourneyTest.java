package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import javafx.stage.Stage;

import org.framewright.model.coding.Value;
import org.framewright.support.Nightly;
import org.framewright.support.Pulse;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What the window says of a change that is not on the disk yet, or never will be.
@ExtendWith(QuickRobot.class)
class SavingJourneyTest {

    @TempDir java.nio.file.Path folder;

    private TestWindow window;
    private java.nio.file.Path file;

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
    void whileTheDiskWaitsTheWindowLivesAndDoesNotSaySaved(FxRobot robot) throws TimeoutException {
        window.settle();
        window.sitDownAs(robot, "Ada");
        var disk = new CountDownLatch(1);
        window.background.execute(() -> TestWindow.await(disk));
        window.selectSomething(robot);
        robot.type(KeyCode.A).type(KeyCode.DIGIT1);
        Pulse.await();

        assertThat(window.text(robot, "#saved")).isEqualTo("Saving…");
        assertThat(window.text(robot, "#side-passages")).isEqualTo("Passages (0)");

        var caret = caret(robot);
        // keys are held for a moment, and go on where the disk keeps silent
        robot.type(KeyCode.ESCAPE).type(KeyCode.RIGHT);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !caret(robot).equals(caret));
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 3).release(KeyCode.SHIFT);
        Pulse.await();
        var selected = selected(robot);
        assertThat(selected).isNotEmpty();
        double scrolled = scroll(robot).getVvalue();
        robot.moveTo("#article-page").scroll(10, VerticalDirection.DOWN);
        Pulse.await();
        assertThat(scroll(robot).getVvalue()).isGreaterThan(scrolled);
        assertThat(window.text(robot, "#saved")).isEqualTo("Saving…");
        assertThat(stored().annotations("")).isEmpty();

        disk.countDown();
        window.settle();
        assertThat(window.text(robot, "#saved")).startsWith("Saved");
        assertThat(selected(robot)).as("what was selected meanwhile").isEqualTo(selected);
        assertThat(stored().theOnly("attribution").value("form")).contains(new Value.Category("direct"));
    }

    @Nightly
    @Test
    void aChangeThatTheDiskDoesNotTakeIsNotShownAndSaidToBeNotSaved(FxRobot robot) throws SQLException {
        window.settle();
        window.sitDownAs(robot, "Ada");
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            window.selectSomething(robot);
            robot.type(KeyCode.A);
            window.settle();

            assertThat(window.text(robot, "#saved")).isEqualTo("Not saved");
            assertThat(window.text(robot, "#side-passages")).isEqualTo("Passages (0)");
            Screenshots.save(window.scene(), "workspace-not-saved-light");
            statement.execute("ROLLBACK");
        }
        robot.type(KeyCode.A);
        window.settle();
        assertThat(window.text(robot, "#saved")).startsWith("Saved");
        assertThat(stored().annotations("attribution")).hasSize(1);
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
        assertThat(stored().theOnly("attribution").value("form")).contains(new Value.Category("direct"));
    }

    private static Bounds caret(FxRobot robot) {
        return robot.lookup(".article-caret").query().getBoundsInParent();
    }

    /// The shape around the selected words; empty where none are.
    private static List<String> selected(FxRobot robot) {
        Path shape = robot.lookup(".article-selection").query();
        return shape.getElements().stream().map(Object::toString).toList();
    }

    private static ScrollPane scroll(FxRobot robot) {
        return robot.lookup(".article-view > .scroll-pane").query();
    }

    private StoredCodings stored() {
        return new StoredCodings(file, window.installation);
    }
}
