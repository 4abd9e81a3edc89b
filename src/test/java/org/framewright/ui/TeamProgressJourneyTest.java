package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.project.ProjectOpener;
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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A supervisor looks how far everybody is.
@ExtendWith(QuickRobot.class)
class TeamProgressJourneyTest {

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
    void theThirdWeekIsSeenAtAGlanceAndArticleByArticle(FxRobot robot) throws IOException {
        open(new TeamStudy(window).inTheThirdWeek());
        go(robot);

        assertThat(window.text(robot, "#progress-facts"))
                .startsWith("6 coders, ")
                .contains("stalled", "Not counted: 6 codings assigned to inactive coders.");
        assertThat(column(robot, "#progress-coders", "Coder"))
                .containsExactly("Ada", "Ben", "Chidi", "Dorothea", "Emre", "Femke");
        assertThat(column(robot, "#progress-coders", "Notes"))
                .satisfiesExactly(
                        ada -> assertThat(ada).isEmpty(),
                        ben -> assertThat(ben).isEqualTo("stalled for 13 days"),
                        chidi -> assertThat(chidi).startsWith("unusually fast: "),
                        dorothea -> assertThat(dorothea).isEmpty(),
                        emre -> assertThat(emre).isEqualTo("stalled for 13 days"),
                        femke -> assertThat(femke).isEqualTo("inactive"));
        Screenshots.save(window.scene(), "team-progress-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "team-progress-dark"));

        window.press(robot, KeyCode.DOWN);
        assertThat(window.text(robot, "#progress-of")).isEqualTo("Ben in Main");
        assertThat(column(robot, "#progress-articles", "Reason")).contains("ask about the second byline");
        window.press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#progress-articles").query().isFocused()).isTrue();
        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#progress-coders").query().isFocused()).isTrue();

        var file = folder.resolve("out.csv");
        window.chosen.choose(file);
        window.press(robot, KeyCode.CONTROL, KeyCode.S);
        assertThat(window.notification(robot)).isEqualTo("Saved: " + file);
        assertThat(Files.readAllLines(file)).hasSize(7).first().asString().endsWith("package_made,package_taken");

        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        assertThat(robot.lookup("#agreement").tryQuery()).isPresent();
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(robot.lookup("#team").tryQuery()).as("back with the team").isPresent();
        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#coders").tryQuery()).as("where one came from").isPresent();
    }

    @Test
    void whoLeavesHandsOverWhatIsNotBegunAndAllOfItCanBeTakenBack(FxRobot robot) {
        var file = new TeamStudy(window).inTheThirdWeek();
        open(file);
        go(robot);
        window.press(robot, KeyCode.DOWN);
        fire(robot, "#left");
        assertThat(window.notification(robot)).startsWith("Ben is now inactive.");
        assertThat(column(robot, "#progress-coders", "Notes").get(1)).isEqualTo("inactive");

        fire(robot, "#choice-1");
        assertThat(window.notification(robot)).isEqualTo("Ben is active again.");

        window.press(robot, KeyCode.CONTROL, KeyCode.M);
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).contains("reassigned from Ben to Ada. Ben keeps");
        Screenshots.save(window.scene(), "team-handed-over-light");
        fire(robot, "#choice-1");
        assertThat(window.notification(robot)).isEqualTo("Assignments restored.");
    }

    @Test
    void whatIsNotBegunIsSharedByAllOthersOnceItWasShown(FxRobot robot) {
        var file = new TeamStudy(window).inTheThirdWeek();
        open(file);
        go(robot);
        window.press(robot, KeyCode.DOWN);
        robot.interact(() -> robot.lookup("#hand-over").queryAs(MenuButton.class).getItems().getLast().fire());
        window.settle();
        assertThat(window.notification(robot))
                .startsWith("Ben’s remaining articles would be split as follows: Ada ")
                .contains("Chidi ");
        Screenshots.save(window.scene(), "team-shares-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "team-shares-dark"));
        robot.clickOn("Reassign");
        window.settle();
        assertThat(window.notification(robot)).isEqualTo("Ben’s articles were reassigned.");
        robot.clickOn("Undo");
        window.settle();
        assertThat(window.notification(robot)).isEqualTo("Assignments restored.");
    }

    @Test
    void whoeverIsAddedIsThereAndWithoutAnybodyItIsSaidWhatToDo(FxRobot robot) {
        open(TeamStudy.withArticles(window));
        go(robot);
        assertThat(window.text(robot, "#progress-facts")).isEqualTo("No coders yet.");
        Screenshots.save(window.scene(), "team-no-coders-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "team-no-coders-dark"));

        window.press(robot, KeyCode.CONTROL, KeyCode.N);
        robot.write("Ada");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).isEqualTo("Ada added.");
        assertThat(column(robot, "#progress-coders", "Coder")).containsExactly("Ada");

        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        robot.write("Gold");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("Gold added as reference coder");
        Screenshots.save(window.scene(), "team-reference-added-light");
    }

    @Nightly
    @Test
    void fromTheWorkspaceOneComesBackToIt(FxRobot robot) {
        open(window.project("Harbour strike"));
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertThat(robot.lookup("#team").tryQuery()).isPresent();
        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.text(robot, "#coder")).isEqualTo("Coder: Ada");
    }

    @Test
    void aProjectThatIsOpenToReadChangesNothing(FxRobot robot) {
        var file = TeamStudy.withCoders(window);
        try (var elsewhere = ProjectOpener.open(file, window.installation)) {
            assertThat(elsewhere.isReadOnly()).isFalse();
            open(file);
            fire(robot, "#choice-1");
            go(robot);
            assertThat(window.text(robot, "#team-limit")).startsWith("This project is open read-only");
            window.press(robot, KeyCode.CONTROL, KeyCode.N);
            assertThat(robot.lookup("#ask").query().isVisible()).isFalse();
        }
    }

    private void open(Path file) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
    }

    private void go(FxRobot robot) {
        fire(robot, "#team-link");
        assertThat(robot.lookup("#team").tryQuery()).isPresent();
    }

    private void fire(FxRobot robot, String button) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup(button).queryButton().fire());
        window.settle();
    }

    private static List<String> column(FxRobot robot, String table, String heading) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> TestTables.column(robot.lookup(table).query(), heading));
    }
}
