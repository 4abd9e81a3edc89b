package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

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
import java.util.List;
import java.util.Optional;

/// A supervisor looks how well the suggestions fit what coders have coded, and opens a place where they differ.
@ExtendWith(QuickRobot.class)
class SuggestionComparisonJourneyTest {

    @TempDir Path folder;

    private TestWindow window;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        window.shell.show(Optional.empty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void figuresOfEachCoderStandAboveTheDifferencesAndARowOpensItsArticle(FxRobot robot) {
        open(robot, sample());
        window.press(robot, KeyCode.CONTROL, KeyCode.U);
        assertThat(window.text(robot, "#page-title")).isEqualTo("Evaluate suggestions");
        assertThat(column(robot, "#suggestion-figures", "Group").getFirst()).isEqualTo("All");
        assertThat(column(robot, "#suggestion-figures", "Precision").getFirst())
                .matches("\\d+% \\(\\d+–\\d+\\)  \\d+/\\d+");
        assertThat(column(robot, "#suggestion-differences", "Difference")).anyMatch(it -> it.startsWith("not coded: "));
        Screenshots.save(window.scene(), "agreement-suggestions-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "agreement-suggestions-dark"));
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);

        TableView<?> differences = robot.lookup("#suggestion-differences").query();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    differences.requestFocus();
                    differences.getSelectionModel().clearAndSelect(0);
                });
        var article = column(robot, "#suggestion-differences", "Article").getFirst();
        window.press(robot, KeyCode.ENTER);
        window.settle();
        assertThat(robot.lookup("#workspace").tryQuery()).isPresent();
        assertThat(article).isNotEmpty();
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        window.settle();
        assertThat(window.text(robot, "#page-title")).as("found as it was left").isEqualTo("Evaluate suggestions");
        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#agreement-page").tryQuery()).isEmpty();
    }

    @Nightly
    @Test
    void withoutASubmittedArticleItIsSaidWhatIsMissing(FxRobot robot) {
        open(robot, TeamStudy.withCoders(window));
        window.press(robot, KeyCode.CONTROL, KeyCode.U);
        assertThat(window.notification(robot)).contains("No submitted articles in this round yet");
    }

    private Path sample() {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, window.installation);
        return file;
    }

    private void open(FxRobot robot, Path file) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#to-agreement").<ButtonBase>query().fire());
        window.settle();
    }

    private static List<String> column(FxRobot robot, String table, String name) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> TestTables.column(robot.lookup(table).query(), name));
    }
}
