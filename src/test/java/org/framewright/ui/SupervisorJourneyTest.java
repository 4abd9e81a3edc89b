package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Somebody supervises a project and never codes in it.
@ExtendWith(QuickRobot.class)
class SupervisorJourneyTest {

    @TempDir Path folder;

    private TestWindow window;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        window.shell.show(Optional.of(window.project("Harbour strike")));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @ParameterizedTest
    @CsvSource({
        "team, DIGIT4, 'CONTROL+SHIFT+T', team, 0",
        "actors, DIGIT5, 'CONTROL+SHIFT+A', actors, 0",
        "agreement, DIGIT6, 'CONTROL+SHIFT+G', agreement, 1",
        "adjudication, DIGIT7, 'CONTROL+SHIFT+J', adjudicate, 0",
        "export, DIGIT8, 'CONTROL+E', export, 0"
    })
    void everyScreenOfASupervisorIsReachedWithoutACoder(
            String screen, KeyCode number, String keys, String action, int further, FxRobot robot) {
        window.settle();
        robot.clickOn("#" + screen + "-link");
        window.settle();
        assertShown(robot, screen);
        toCoders(robot);
        window.press(robot, KeyCode.ALT, number);
        assertShown(robot, screen);
        toCoders(robot);
        window.press(robot, Stream.of(keys.split("\\+")).map(KeyCode::valueOf).toArray(KeyCode[]::new));
        assertShown(robot, screen);
        toCoders(robot);
        robot.clickOn("#to-" + screen);
        window.settle();
        assertShown(robot, screen);
        toCoders(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.P);
        robot.write(action).type(KeyCode.DOWN, further);
        window.press(robot, KeyCode.ENTER);
        assertShown(robot, screen);
    }

    @Test
    void textsAreSearchedWithoutACoderWhoIsAskedForOnlyBeforeAnArticleIsCoded(FxRobot robot) {
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertShown(robot, "search");
        robot.write("strike").type(KeyCode.ENTER);
        window.settle();
        assertThat(robot.lookup("#hits").queryListView().getItems()).isNotEmpty();

        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(robot.lookup("#coders").tryQuery()).as("codings are a coder's").isPresent();
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(robot.lookup("#hits").queryListView().getItems()).isNotEmpty();
        robot.interact(() -> robot.lookup("#hits").queryListView().requestFocus());
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#coders").tryQuery()).isPresent();
        window.sitDownAs(robot, "Ada");
        assertThat(robot.lookup(".article-text").tryQuery()).as("the article").isPresent();
    }

    @Test
    void wordsThatAreTypedWhereTheCoderIsAskedForMakeNobodyACoderBeforeASecondPress(FxRobot robot) {
        window.settle();
        robot.write("strike").type(KeyCode.ENTER);
        window.settle();
        assertThat(robot.lookup("#coders").tryQuery()).as("not before it is confirmed").isPresent();
        assertThat(robot.lookup("#coder-strike").tryQuery()).isEmpty();
        assertThat(window.text(robot, "#add-coder")).isEqualTo("Add strike");
        window.press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#workspace").tryQuery()).isPresent();
    }

    @Test
    void theProjectOpensAtTheTeamTheNextTimeUntilSomebodyCodes(FxRobot robot) {
        window.settle();
        Screenshots.save(window.scene(), "supervise-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "supervise-dark"));
        robot.clickOn("#agreement-link");
        window.settle();
        openAgain(robot);
        assertShown(robot, "team");
        toCoders(robot);
        window.sitDownAs(robot, "Ada");
        assertShown(robot, "workspace");
        openAgain(robot);
        assertShown(robot, "coders");
    }

    @Nightly
    @Test
    void whoLooksAtTheTeamWhileCodingIsAskedForTheCoderTheNextTime(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT4);
        assertShown(robot, "team");
        openAgain(robot);
        assertShown(robot, "coders");
    }

    @Test
    void aSearchInCodingsFromTheTeamAsksForTheCoderAndGoesOn(FxRobot robot) {
        window.settle();
        robot.clickOn("#team-link");
        window.settle();
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT2);
        assertShown(robot, "search");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        assertShown(robot, "coders");
        assertThat(robot.lookup(".start-heading").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("Search as which coder?");
        Screenshots.save(window.scene(), "supervise-search-light");
        window.sitDownAs(robot, "Ada");
        assertShown(robot, "search");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT1);
        assertShown(robot, "workspace");
    }

    private void toCoders(FxRobot robot) {
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT1);
        assertShown(robot, "coders");
    }

    private void openAgain(FxRobot robot) {
        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        robot.clickOn(".recent-project");
        window.settle();
    }

    private static void assertShown(FxRobot robot, String id) {
        assertThat(robot.lookup("#" + id).tryQuery()).as(id).isPresent();
    }
}
