package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.coding.Extent;
import org.framewright.project.Project;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A supervisor's week, from a new round to the merged work, with the files that go between computers.
@ExtendWith(QuickRobot.class)
class MondayJourneyTest {

    @TempDir Path folder;

    private TestWindow window;
    private ReturnedFiles files;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        files = new ReturnedFiles(window, window.project("Harbour strike"));
        window.shell.show(Optional.of(files.study));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aRoundIsBegunGivenOutSentCodedSentBackAndMerged(FxRobot robot) throws IOException {
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#team-link").queryButton().fire());
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        window.press(robot, KeyCode.CONTROL, KeyCode.N);
        robot.write("Reliability");
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        window.seed(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("“Week 1” assigned:");

        fire(robot, "#choice-2");
        assertThat(robot.lookup("#packages").tryQuery()).isPresent();
        var out = Files.createDirectories(folder.resolve("Monday"));
        window.chosen.choose(out);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot)).isEqualTo("3 packages created. Send each to its coder.");

        var sent = sent(out);
        assertThat(sent).hasSize(3);
        sent.forEach(it -> files.on(it, MondayJourneyTest::codeFirst));

        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT5);
        window.chosen.chooseAll(sent);
        window.press(robot, KeyCode.CONTROL, KeyCode.O);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("3 codings merged.");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        Screenshots.save(window.scene(), "monday-packages-light");
        assertThat(TestTables.column(robot.lookup("#packages-coders").query(), "In use"))
                .containsExactly("1", "1", "1");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        Screenshots.save(window.scene(), "monday-progress-light");
        assertThat(TestTables.column(robot.lookup("#progress-coders").query(), "In progress")).contains("1");
    }

    private static void codeFirst(Project project) {
        var coder = project.study().coders().getFirst();
        var coderRound = new CoderRound(coder, project.study().round("Reliability"));
        var key = coderRound.key(project.worklist().articles(coderRound).getFirst().id());
        var words = new Extent.Passage(List.of(project.coding().article(key).fragment(10, 50)));
        project.coding().code(key, "attribution", words, Optional.empty());
    }

    private static List<Path> sent(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(it -> it.toString().endsWith(".framewright")).sorted().toList();
        }
    }

    private void fire(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup(id).queryButton().fire());
        window.settle();
    }
}
