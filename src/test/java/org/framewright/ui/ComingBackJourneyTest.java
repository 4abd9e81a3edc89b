package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.model.actor.Actor;
import org.framewright.project.ProjectOpener;
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
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// A coder looks at something else in the middle of an article, and comes back to where they were.
@ExtendWith(QuickRobot.class)
class ComingBackJourneyTest {

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

    @Nightly
    @ParameterizedTest
    @CsvSource({
        "CONTROL+SHIFT+F, #search, ESCAPE",
        "CONTROL+SHIFT+A, #actors, ESCAPE",
        "CONTROL+K, #codebook, ALT+LEFT",
        "CONTROL+B, #backups, ESCAPE",
        "F1, #help, ESCAPE",
        "CONTROL+F1, #key-sheet, ESCAPE"
    })
    void theSameWordsAreSelectedAndToBeSeenAndTheSamePassageIsInThePanel(
            String there, String screen, String back, FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        for (int i = 0; i < 12; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.DOWN);
        }
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 6).release(KeyCode.SHIFT);
        window.press(robot, KeyCode.A);
        robot.type(KeyCode.RIGHT);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 3).release(KeyCode.SHIFT);
        // what is read is not always where the cursor is
        scroll(robot, seen(robot) - 0.07);
        double seen = seen(robot);
        assertThat(seen).isBetween(0.1, 0.95);
        window.press(robot, keys(there));
        assertThat(robot.lookup(screen).query().isVisible()).isTrue();
        window.press(robot, keys(back));
        Screenshots.save(window.scene(), "came-back-light");

        assertThat(robot.lookup("#workspace").tryQuery()).isPresent();
        assertThat(robot.lookup("#form-attribution").tryQuery()).isPresent();
        assertThat(seen(robot)).isCloseTo(seen, within(0.005));
        window.press(robot, KeyCode.C);
        var cue = stored().theOnly("cue");
        assertThat(stored().theOnly("attribution").fillersOf("cue")).containsExactly(cue.id());
        assertThat(cue.extent().text().split(" ")).hasSize(3);
        assertThat(cue.extent().fragments().getFirst().start())
                .isGreaterThan(stored().theOnly("attribution").extent().fragments().getLast().start());
    }

    @Test
    void theArticleAndThePlaceInItAreTheSameAfterTheProjectWasClosed(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.ALT, KeyCode.DOWN);
        assertThat(openArticle(robot)).isEqualTo(1);
        for (int i = 0; i < 8; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.DOWN);
        }
        window.settle();
        double seen = seen(robot);
        assertThat(seen).isBetween(0.1, 0.95);
        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        window.settle();
        // the last project has the keyboard
        window.press(robot, KeyCode.ENTER);
        window.sitDownAs(robot, "Ada");

        assertThat(openArticle(robot)).isEqualTo(1);
        assertThat(seen(robot)).isCloseTo(seen, within(0.03));
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 3).release(KeyCode.SHIFT);
        window.press(robot, KeyCode.A);
        assertThat(stored().theOnly("attribution").extent().fragments().getFirst().start()).isGreaterThan(400);
    }

    @Test
    void theSameLineIsAtTheUpperEdgeInAnySize(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.DOWN);
        }
        window.settle();
        for (int i = 0; i < 3; i++) {
            scroll(robot, seen(robot) + heightOfCaret(robot) / hidden(robot));
        }
        double seen = seen(robot);
        assertThat(seen).isBetween(0.1, 0.95);
        assertThat(heightOfCaret(robot)).isCloseTo(0, within(3.0));

        for (int i = 0; i < 5; i++) {
            window.press(robot, KeyCode.CONTROL, KeyCode.PLUS);
            assertThat(heightOfCaret(robot)).isCloseTo(0, within(10.0));
        }
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(seen(robot)).isCloseTo(seen, within(0.005));
    }

    @Nightly
    @Test
    void aCursorThatIsSeenStaysInSightWhenEverythingIsLarger(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        for (int i = 0; i < 4; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.DOWN);
        }
        window.settle();
        double top = seen(robot);
        for (int i = 0; i < 7; i++) {
            window.press(robot, KeyCode.CONTROL, KeyCode.PLUS);
        }
        assertThat(heightOfCaret(robot)).isBetween(0.0, pane(robot).getHeight() - 20);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(seen(robot)).as("as it was").isCloseTo(top, within(0.005));
    }

    @Test
    void anArticleThatOneReturnsToIsWhereItWasLeft(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        for (int i = 0; i < 6; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.DOWN);
        }
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 6).release(KeyCode.SHIFT);
        window.press(robot, KeyCode.A);
        scroll(robot, 0.7);
        double seen = seen(robot);
        window.press(robot, KeyCode.ALT, KeyCode.DOWN);
        assertThat(robot.lookup("#form-attribution").tryQuery()).isEmpty();
        assertThat(seen(robot)).isZero();

        window.press(robot, KeyCode.ALT, KeyCode.UP);
        assertThat(robot.lookup("#form-attribution").tryQuery()).isPresent();
        assertThat(seen(robot)).isCloseTo(seen, within(0.005));
    }

    /// The distance of the caret from the upper edge of the text.
    private static double heightOfCaret(FxRobot robot) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var caret = robot.lookup(".article-caret").query();
                    return caret.localToScene(caret.getBoundsInLocal()).getMinY()
                            - pane(robot).localToScene(pane(robot).getBoundsInLocal()).getMinY();
                });
    }

    private static double hidden(FxRobot robot) {
        return pane(robot).getContent().getLayoutBounds().getHeight() - pane(robot).getViewportBounds().getHeight();
    }

    @Nightly
    @Test
    void theKeyboardIsInTheMemoThatWasBeingTypedAndTheCaretWhereItWas(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        window.press(robot, KeyCode.F4);
        robot.write("half a thought").type(KeyCode.LEFT, "thought".length());
        window.press(robot, KeyCode.CONTROL, KeyCode.K);
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        robot.write("good ");
        window.press(robot, KeyCode.F6);

        assertThat(stored().theOnly("attribution").memo()).isEqualTo("half a good thought");
    }

    @Test
    void memoThatWasBeingTypedIsInSightAlsoWhereThePanelIsLow(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.scene().getWindow().setHeight(520));
        window.settle();
        window.codeSomething(robot);
        window.press(robot, KeyCode.F4);
        robot.write("half a thought");
        window.press(robot, KeyCode.CONTROL, KeyCode.K);
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        window.settle();

        var memo = window.scene().getFocusOwner();
        Node panel = memo;
        while (!(panel instanceof ScrollPane)) {
            panel = panel.getParent();
        }
        var seen = ((ScrollPane) panel).getViewportBounds().getHeight();
        var top = memo.localToScene(0, 0).getY() - panel.localToScene(0, 0).getY();
        assertThat(top).isNotNegative();
        assertThat(top + memo.getLayoutBounds().getHeight()).isLessThanOrEqualTo(seen + 1);
    }

    @Nightly
    @Test
    void aNewNameIsNotLeftBeforeItIsAddedOrDiscardedAndTheCaretStaysWhereItWas(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.selectSomething(robot);
        window.press(robot, KeyCode.S);
        window.press(robot, KeyCode.DIGIT1);
        robot.write("Port Authority").type(KeyCode.LEFT, "Authority".length());
        window.press(robot, KeyCode.CONTROL, KeyCode.K);
        assertThat(window.notification(robot)).startsWith("An answer is unfinished.");
        assertThat(window.text(robot, ".trouble")).startsWith("“Port Authority” is a new actor.");
        robot.write("Water ");
        assertThat(robot.lookup("#answer-field").queryAs(TextField.class).getText()).isEqualTo("Port Water Authority");

        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.CONTROL, KeyCode.K);
        assertThat(robot.lookup("#codebook").tryQuery()).isPresent();
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        try (var project = ProjectOpener.view(file, window.installation)) {
            assertThat(project.study().actors().all()).extracting(Actor::name).noneMatch(it -> it.startsWith("Port"));
        }
    }

    private int openArticle(FxRobot robot) {
        return robot.lookup("#articles").queryListView().getSelectionModel().getSelectedIndex();
    }

    private double seen(FxRobot robot) {
        return pane(robot).getVvalue();
    }

    private void scroll(FxRobot robot, double to) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> pane(robot).setVvalue(to));
        window.settle();
    }

    private static ScrollPane pane(FxRobot robot) {
        return robot.lookup(".article-view > .scroll-pane").queryAs(ScrollPane.class);
    }

    private static KeyCode[] keys(String chord) {
        return Stream.of(chord.split("\\+", -1)).map(KeyCode::valueOf).toArray(KeyCode[]::new);
    }

    private StoredCodings stored() {
        return new StoredCodings(file, window.installation);
    }
}
