package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.project.ProjectOpener;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The project's file is taken away under a coder who works in it. The first was seen to fail with `Rescued` finding
/// nothing.
@ExtendWith(QuickRobot.class)
class LostFileJourneyTest {

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
    void whereTheFileIsGoneTheCoderGoesOnAtTheSamePlaceInTheFileThatTheWorkWasSavedIn(FxRobot robot)
            throws IOException {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.ALT, KeyCode.DOWN);
        window.codeSomething(robot);
        assertThat(window.text(robot, "#side-passages")).isEqualTo("Passages (1)");
        Files.move(file, folder.resolve("elsewhere"));
        window.press(robot, KeyCode.DIGIT1);

        assertThat(window.text(robot, "#saved")).isEqualTo("Not saved");
        assertThat(window.notification(robot)).contains("was moved or deleted").contains("Harbour strike (saved");
        Screenshots.save(window.scene(), "workspace-file-gone-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "workspace-file-gone-dark"));
        assertTheNotificationCoversNoText(robot);
        window.press(robot, KeyCode.F9);
        window.press(robot, KeyCode.ENTER);

        assertThat(((Stage) window.scene().getWindow()).getTitle()).startsWith("Code – Harbour strike");
        assertThat(window.text(robot, "#coder")).isEqualTo("Coder: Ada");
        assertThat(window.text(robot, "#side-passages")).isEqualTo("Passages (1)");
        window.codeSomething(robot);
        assertThat(window.text(robot, "#saved")).startsWith("Saved");
        assertThat(window.recent.list().getFirst().getFileName().toString()).startsWith("Harbour strike (saved");
    }

    @Test
    void whereItIsFoundOnlyOnClosingTheWindowStaysAndSaysWhereTheWorkIs(FxRobot robot) throws IOException {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        Files.delete(file);
        Platform.runLater(window.shell::close);
        window.settle();

        assertThat(window.scene().getWindow().isShowing()).isTrue();
        assertThat(window.notification(robot)).contains("was moved or deleted").contains("Harbour strike (saved");
        Screenshots.save(window.scene(), "start-file-gone-light");
        Platform.runLater(window.shell::close);
        window.settle();
        assertThat(window.scene().getWindow().isShowing()).isFalse();
        try (var files = Files.list(folder)) {
            var saved = files.filter(it -> it.getFileName().toString().contains("(saved")).findFirst().orElseThrow();
            try (var project = ProjectOpener.view(saved, window.installation)) {
                assertThat(project.check()).isEmpty();
            }
        }
    }

    @Test
    void everyScreenHasTheWayToTheFileThatTheWorkWasSavedInAndNoneSaysThatAllIsSaved(FxRobot robot) throws IOException {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        Files.move(file, folder.resolve("elsewhere"));
        robot.interact(() -> robot.lookup("#article-section").queryTextInputControl().setText("Harbour"));
        window.press(robot, KeyCode.CONTROL, KeyCode.S);
        assertThat(window.notification(robot)).contains("was moved or deleted");
        assertThat(robot.lookup("Continue with saved file").tryQuery()).isPresent();

        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(window.text(robot, "#saved")).doesNotContain("Changes are saved automatically");
        assertThat(robot.lookup("Continue with saved file").tryQuery()).isPresent();
        window.press(robot, KeyCode.F9);
        window.press(robot, KeyCode.ENTER);
        assertThat(window.text(robot, "#coder")).isEqualTo("Coder: Ada");
        assertThat(window.recent.list().getFirst().getFileName().toString()).startsWith("Harbour strike (saved");
    }

    private void assertTheNotificationCoversNoText(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.scene().getWindow().setWidth(1024));
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> robot.lookup(".article-view > .scroll-pane").queryAs(ScrollPane.class).setVvalue(1));
        window.settle();
        double end =
                robot.lookup(".article-text").queryAll().stream()
                        .mapToDouble(it -> it.localToScene(it.getLayoutBounds()).getMaxY())
                        .max()
                        .orElseThrow();
        var notification = robot.lookup("#notification").query();
        assertThat(end).isLessThan(window.scene().getHeight());
        double top = robot.lookup(".article-view").query().localToScene(0, 0).getY();
        assertThat(notification.localToScene(notification.getLayoutBounds()).getMaxY()).isLessThanOrEqualTo(top);
    }
}
