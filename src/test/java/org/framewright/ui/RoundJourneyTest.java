package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.stage.Stage;

import org.framewright.model.ProgressListener;
import org.framewright.model.study.Coder;
import org.framewright.model.study.DrawRecipe.PairRule;
import org.framewright.model.study.Round;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.team.assign.AssignmentService.AssignmentRequest;
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

/// With several rounds, everybody sits down in the one in which they have work, or in the one that they choose.
@ExtendWith(QuickRobot.class)
class RoundJourneyTest {

    private static final Path ARTICLE = Path.of("src/main/resources/org/framewright/sample/01-wire-report.txt");

    @TempDir Path folder;

    private TestWindow window;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        var file = window.project("Rounds");
        try (var project = ProjectOpener.open(file, window.installation)) {
            project.corpus().importFiles(List.of(ARTICLE), Optional.empty(), ProgressListener.NONE);
            var team = project.team();
            team.rounds().add("Pilot", Round.Purpose.PILOT, Optional.empty(), Round.Settings.PLAIN);
            team.assignments()
                    .assign(
                            new AssignmentRequest(
                                    "Pilot",
                                    "All",
                                    List.of("Ada"),
                                    List.of(),
                                    Optional.empty(),
                                    "0",
                                    2,
                                    PairRule.ROTATING,
                                    "",
                                    1));
            var gone = project.study().addCoder("Gone", Coder.Kind.CODER);
            team.members().markAsLeft(gone.name());
        }
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @Test
    void oneSitsDownWhereThereIsWorkOrWhereOneChoosesTo(FxRobot robot) {
        window.settle();
        assertThat(robot.lookup("#coder-Gone").tryQuery()).as("inactive").isEmpty();
        Screenshots.save(window.scene(), "round-choice-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "round-choice-dark"));

        window.sitDownAs(robot, "Ada");

        assertThat(window.text(robot, ".screen-header .round")).isEqualTo("Pilot");
    }

    @Nightly
    @Test
    void whoHasNothingInTheNewestSitsDownInAnother(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ben");

        assertThat(window.text(robot, ".screen-header .round")).isEqualTo("Main");
    }

    @Test
    void roundThatIsChosenIsTheOne(FxRobot robot) {
        window.settle();
        ComboBox<?> rounds = robot.lookup("#round").queryComboBox();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> rounds.getSelectionModel().selectLast());

        window.sitDownAs(robot, "Ada");

        assertThat(window.text(robot, ".screen-header .round")).isEqualTo("Main");
    }
}
