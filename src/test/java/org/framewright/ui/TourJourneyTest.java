package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.project.ProjectOpener;
import org.framewright.project.sample.SampleProject;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tour of the sample.
@ExtendWith(QuickRobot.class)
class TourJourneyTest {

    /// As the window's title begins: the choice of the coder has the project's name alone.
    private static final List<String> SCREENS = List.of("Choose coder", "Code", "Team", "Agreement", "Export");

    @TempDir Path folder;

    private Stage stage;
    private TestWindow window;

    @Start
    void show(Stage stage) {
        this.stage = stage;
        window = new TestWindow(stage, folder);
        window.chosen.choose(folder);
        window.shell.show(Optional.empty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @Test
    void theSampleOpensWithFiveStopsWhichTheMouseGoesThroughAndBack(FxRobot robot) {
        openSample(robot);

        var titles = new ArrayList<String>();
        for (int stop = 1; stop <= 5; stop++) {
            assertThat(window.text(robot, "#tour-place")).startsWith("Tour, " + stop + " of 5: ");
            titles.add(stage.getTitle().split(" – ", -1)[0]);
            Screenshots.save(window.scene(), "tour-" + stop + "-light");
            click(robot, "#tour-next");
        }
        assertThat(titles).containsExactlyElementsOf(SCREENS);
        assertThat(isOpen(robot)).as("behind the last stop").isFalse();

        // again from the menu, two on, one back, out
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F1);
        click(robot, "#tour-next");
        click(robot, "#tour-next");
        click(robot, "#tour-back");
        assertThat(window.text(robot, "#tour-place")).isEqualTo("Tour, 2 of 5: Coding an article");
        assertThat(stage.getTitle()).startsWith("Code");
        click(robot, "#tour-end");
        assertThat(isOpen(robot)).isFalse();
    }

    @Nightly
    @Test
    void oneKeyGoesThroughTheTourAndTheKeyboardStaysWithTheScreen(FxRobot robot) {
        openSample(robot);

        for (int stop = 2; stop <= 5; stop++) {
            window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F1);
            assertThat(window.text(robot, "#tour-place")).startsWith("Tour, " + stop + " of 5: ");
            if (stop == 2) {
                // what a stop tells of can be tried at once
                window.codeSomething(robot);
                assertThat(window.text(robot, "#side-passages")).startsWith("Passages (");
                window.inTheDark(() -> Screenshots.save(window.scene(), "tour-2-dark"));
            }
        }
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F1);
        assertThat(isOpen(robot)).isFalse();
    }

    @Nightly
    @Test
    void aCoderWhoTakesTheTourSeesTheirOwnArticlesInItAndAfterIt(FxRobot robot) {
        openSample(robot);
        click(robot, "#tour-end");
        window.sitDownAs(robot, "Ben");

        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F1);
        click(robot, "#tour-next");
        assertThat(window.text(robot, "#coder")).contains("Ben");
        click(robot, "#tour-next");
        click(robot, "#tour-end");
        assertThat(window.text(robot, "#coder")).contains("Ben");
    }

    @Test
    void whoLeavesTheSampleLeavesTheTourAndASecondOpeningHasNone(FxRobot robot) {
        openSample(robot);
        assertThat(isOpen(robot)).isTrue();

        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        assertThat(isOpen(robot)).isFalse();
        var sample = folder.resolve(SampleProject.NAME);
        try (var project = ProjectOpener.open(sample, window.installation)) {
            assertThat(project.adjudication().adjudicators()).as("whose decisions Adjudicate shows").hasSize(1);
        }
        openSample(robot);
        assertThat(isOpen(robot)).isFalse();
    }

    private void openSample(FxRobot robot) {
        window.settle();
        click(robot, "#start-sample");
    }

    private void click(FxRobot robot, String id) {
        robot.clickOn(id);
        window.settle();
    }

    private static boolean isOpen(FxRobot robot) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> robot.lookup("#tour").tryQuery().filter(it -> it.isVisible()).isPresent());
    }
}
