package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.coding.Extent;
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

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// The coding panel beside an article with many passages: nothing in it jumps, and nothing is cut.
@ExtendWith(QuickRobot.class)
class PanelJourneyTest {

    private static final int PASSAGES = 24;

    @TempDir Path folder;

    private TestWindow window;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        var file = window.project("Harbour strike");
        try (var project = ProjectOpener.open(file, window.installation)) {
            var ada = new CoderRound(project.study().coder("Ada").orElseThrow(), project.study().rounds().getFirst());
            var key = ada.key(project.corpus().articles().getFirst().id());
            var article = project.coding().article(key);
            for (int i = 0; i < PASSAGES; i++) {
                var words = new Extent.Passage(List.of(article.fragment(60 + i * 70, 100 + i * 70)));
                project.coding().code(key, "attribution", words, Optional.empty());
            }
        }
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @Test
    void theWholeRowOfTheSelectedPassageIsInSightHoweverLongTheListIs(FxRobot robot) {
        makeHigh(robot);
        window.sitDownAs(robot, "Ada");
        for (int i = 0; i < PASSAGES; i++) {
            robot.type(KeyCode.PERIOD);
            window.settle();
            if (i == PASSAGES / 2) {
                Screenshots.save(window.scene(), "panel-list-light");
                window.inTheDark(() -> Screenshots.save(window.scene(), "panel-list-dark"));
            }
            check(robot, i);
        }
        for (int i = PASSAGES - 2; i >= 0; i--) {
            robot.type(KeyCode.COMMA);
            window.settle();
            check(robot, i);
        }
    }

    @Test
    void theRowOfAPassageThatIsTakenBackIsWhollyInSight(FxRobot robot) {
        makeHigh(robot);
        window.sitDownAs(robot, "Ada");
        for (int i = 0; i < 6; i++) {
            window.press(robot, KeyCode.PERIOD);
        }
        window.press(robot, KeyCode.DELETE);
        window.press(robot, KeyCode.ALT, KeyCode.DOWN);
        window.press(robot, KeyCode.ALT, KeyCode.UP);
        window.press(robot, KeyCode.PERIOD);
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        check(robot, 5);
    }

    /// In a window with room for the list above the passage.
    private void makeHigh(FxRobot robot) {
        robot.interact(() -> window.scene().getWindow().setHeight(980));
        window.settle();
    }

    private static void check(FxRobot robot, int index) {
        var list = inScene(robot.lookup("#passages").query());
        var row =
                robot.lookup("#passages .list-cell").queryAllAs(ListCell.class).stream()
                        .filter(it -> it.isVisible() && it.isSelected())
                        .findFirst();
        assertThat(row).as("row %d", index).isPresent();
        assertThat(row.get().getIndex()).isEqualTo(index);
        var bounds = inScene(row.get());
        assertThat(bounds.getMinY()).as("row %d", index).isGreaterThanOrEqualTo(list.getMinY() - 0.5);
        assertThat(bounds.getMaxY()).as("row %d", index).isLessThanOrEqualTo(list.getMaxY() + 0.5);
    }

    /// Digits are of different widths, and some keys are Shift and a digit.
    @Test
    void theAnswersOfAQuestionBeginAtOneEdgeWhateverTheirKeys(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.selectSomething(robot);
        window.press(robot, KeyCode.F);

        var keys = robot.lookup(".question.current .option .key").queryAllAs(Label.class);
        assertThat(keys).extracting(Label::getText).contains("1", "4", "0", "⇧1", "⇧4");
        assertThat(keys)
                .allSatisfy(it -> {
                    var text = (Text) it.lookup(".text");
                    assertThat(text.getText()).as("whole").isEqualTo(it.getText());
                });
        var words = robot.lookup(".question.current .option > .text").queryAll();
        assertThat(words)
                .hasSameSizeAs(keys)
                .extracting(it -> inScene(it).getMinX())
                .containsOnly(inScene(words.iterator().next()).getMinX());
    }

    /// Which tabs there are is known with the article: before, none is shown, and afterwards none moves.
    @Test
    void theTabsStandWhereTheyStayFromTheFirstMomentOn(FxRobot robot) throws TimeoutException {
        window.settle();
        var rounds = new CountDownLatch(1);
        var articles = new CountDownLatch(1);
        window.background.execute(() -> TestWindow.await(rounds));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#coder-Ada").query().requestFocus());
        robot.type(KeyCode.SPACE);
        window.background.execute(() -> TestWindow.await(articles));
        rounds.countDown();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> robot.lookup("#workspace").tryQuery().isPresent());
        assertThat(robot.lookup(".sides").query().isVisible()).isFalse();
        articles.countDown();
        window.settle();

        assertThat(robot.lookup(".sides").query().isVisible()).isTrue();
        assertThat(robot.lookup("#side-units").tryQuery()).isEmpty();
        var before = tabs(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(tabs(robot)).isEqualTo(before);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(tabs(robot)).isEqualTo(before);
        window.press(robot, KeyCode.ALT, KeyCode.DOWN);
        assertThat(window.text(robot, "#side-passages")).isEqualTo("Passages (0)");
        assertThat(tabs(robot)).isEqualTo(before);
    }

    @Test
    void thatACorrectionIsMadeIsReadBelowAnEmptyListAndItsArticleStillCountsAsSubmitted(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.ALT, KeyCode.DOWN);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        robot.write("weather");
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.ALT, KeyCode.UP);
        window.press(robot, KeyCode.CONTROL, KeyCode.R);
        assertThat(window.text(robot, "#side-passages")).isEqualTo("Passages (0)");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);

        Labeled note = robot.lookup("#standing").query();
        assertThat(note.getText()).startsWith("Correction without changes.");
        assertThat(window.text(robot, "#progress")).contains("1 being corrected");
        assertThat(note.getHeight()).isGreaterThanOrEqualTo(note.prefHeight(note.getWidth()));
        var panel = inScene(robot.lookup("#coding-panel").query());
        assertThat(inScene(note.getParent()).getMaxY()).as("without scrolling").isLessThanOrEqualTo(panel.getMaxY());
    }

    @Test
    void answersStayUnderAPointerThatRestsOnThemAndTheirRuleIsShownBesideIt(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.PERIOD);
        var answers = robot.lookup(".options .option").queryAllAs(Button.class).stream().toList();
        assertThat(answers).hasSizeGreaterThan(1);
        var before = answers.stream().map(PanelJourneyTest::inScene).toList();
        for (var answer : answers) {
            robot.moveTo(answer);
            window.settle();
            assertThat(answers.stream().map(PanelJourneyTest::inScene).toList()).isEqualTo(before);
        }
        assertThat(answers.stream().map(it -> it.getTooltip()).filter(Objects::nonNull).map(Tooltip::getText))
                .isNotEmpty()
                .allMatch(it -> it.contains("\n"));
        var explained = answers.stream().filter(it -> it.getTooltip() != null).findFirst().orElseThrow();
        var card = explained.getTooltip();
        var place = explained.localToScreen(0, 0);
        robot.interact(() -> card.show(window.scene().getWindow(), place.getX(), place.getY()));
        assertThat(card.getX() + card.getWidth()).as("beside the answers").isLessThanOrEqualTo(place.getX());
        assertThat(card.getHeight()).as("as high as its lines").isBetween(40.0, 240.0);
        robot.interact(card::hide);
    }

    @Test
    void theRuleOfTheTagAtHandIsUnfoldedByAKeyAndTheAddressOfTheArticleIsCopied(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.PERIOD);
        assertThat(robot.lookup("#form-attribution .folded-rule").query().isVisible()).isFalse();
        window.press(robot, KeyCode.SHIFT, KeyCode.F12);
        var rule = robot.lookup("#form-attribution .folded-rule").query();
        assertThat(rule.isVisible()).isTrue();
        var line = inScene(robot.lookup(".passage-line").query());
        var form = inScene(robot.lookup("#form-attribution").query());
        assertThat(form.getMinY()).as("from its beginning").isBetween(line.getMaxY() - 1, line.getMaxY() + 40);
        Screenshots.save(window.scene(), "panel-rule-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "panel-rule-dark"));
        window.press(robot, KeyCode.SHIFT, KeyCode.F12);
        assertThat(robot.lookup("#form-attribution .folded-rule").query().isVisible()).isFalse();

        assertThat(window.text(robot, "#address")).isEqualTo("hpa.example.org");
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(window.notification(robot))
                .isEqualTo("Copied: https://hpa.example.org/2024/03/04/lerwin-dockers-walk-out");
        robot.clickOn("#address");
        window.settle();
        var copied = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).isEqualTo("https://hpa.example.org/2024/03/04/lerwin-dockers-walk-out");
    }

    @Test
    void formsBeginAtTheSameHeightHoweverLongTheyAre(FxRobot robot) {
        robot.interact(() -> window.scene().getWindow().setHeight(640));
        window.settle();
        window.sitDownAs(robot, "Ada");
        for (int i = 0; i < 4; i++) {
            window.press(robot, KeyCode.PERIOD);
        }
        double end = inScene(robot.lookup(".passage-line").query()).getMaxY();
        double height = robot.lookup("#form-attribution").queryAs(Region.class).getHeight();
        window.press(robot, KeyCode.SHIFT, KeyCode.F12);
        assertThat(robot.lookup("#form-attribution").queryAs(Region.class).getHeight()).isGreaterThan(height + 100);
        assertThat(inScene(robot.lookup(".passage-line").query()).getMaxY()).isEqualTo(end);
    }

    @Test
    void theScrollBarOfALongFormTakesNoRoomFromTheAnswers(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.PERIOD);
        double width = robot.lookup("#form-attribution").queryAs(Region.class).getWidth();
        double line = inScene(robot.lookup("#fill-source").query()).getMinY();
        assertThat(inScene(robot.lookup("#imply-source").query()).getMinY()).isEqualTo(line);
        robot.interact(() -> window.scene().getWindow().setHeight(480));
        window.settle();
        assertThat(robot.lookup("#form-attribution").queryAs(Region.class).getWidth()).isEqualTo(width);
    }

    @Nightly
    @Test
    void aFormThatIsTallerThanTheWindowIsScrolledAndPushesNothingOutOfSight(FxRobot robot) {
        robot.interact(() -> window.scene().getWindow().setHeight(600));
        window.settle();
        window.sitDownAs(robot, "Ada");
        robot.clickOn("#side-passages");
        window.settle();
        robot.clickOn("#side-article");
        window.settle();
        // to the question with the most categories
        for (int i = 0; i < 6; i++) {
            window.press(robot, KeyCode.DIGIT1);
        }
        Screenshots.save(window.scene(), "panel-tall-light");

        assertThat(inScene(robot.lookup(".tag-bar").query()).getMaxY()).isLessThanOrEqualTo(window.scene().getHeight());
        assertThat(inScene(robot.lookup("#side-article").query()).getMinY()).isPositive();
    }

    @Nightly
    @Test
    void theHeadingOfAFormStaysInSightBelowTheListWhateverQuestionIsAsked(FxRobot robot) {
        robot.interact(() -> window.scene().getWindow().setHeight(600));
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        for (int i = 0; i < 3; i++) {
            var line = inScene(robot.lookup(".passage-line").query());
            var words = inScene(robot.lookup("#form-attribution .words").query());
            assertThat(words.getMinY()).isGreaterThanOrEqualTo(line.getMaxY());
            window.press(robot, KeyCode.TAB);
        }
        Screenshots.save(window.scene(), "panel-heading-light");
    }

    @Nightly
    @Test
    void withNothingSelectedTheRulesOfAllTagsAreShownAndGoAgain(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        assertThat(robot.lookup("#codebook-guidance").tryQuery()).isEmpty();
        window.press(robot, KeyCode.F12);
        var labels =
                robot.lookup("#codebook-guidance .tag-label").queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText)
                        .toList();
        assertThat(labels).contains("Attribution", "Source", "Cue", "Frame evidence");
        Screenshots.save(window.scene(), "rules-of-all-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "rules-of-all-dark"));
        window.press(robot, KeyCode.F12);
        assertThat(robot.lookup("#codebook-guidance").tryQuery()).isEmpty();
    }

    private static List<Bounds> tabs(FxRobot robot) {
        return IntStream.range(0, 3)
                .mapToObj(it -> List.of("#side-article", "#side-passages", "#side-open").get(it))
                .map(it -> inScene(robot.lookup(it).query()))
                .toList();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Nightly
    @Test
    void theCurrentQuestionIsInSightInASmallWindowWhenEverythingIsLarger(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    window.scene().getWindow().setWidth(1366);
                    window.scene().getWindow().setHeight(768);
                });
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        for (int i = 0; i < 5; i++) {
            window.press(robot, KeyCode.CONTROL, KeyCode.PLUS);
        }
        assertQuestionInSight(robot);
        window.press(robot, KeyCode.ALT, KeyCode.S);
        assertQuestionInSight(robot);
        Screenshots.save(window.scene(), "panel-larger-150");
        window.selectNext(robot, 3);
        window.press(robot, KeyCode.C);
        assertQuestionInSight(robot);
    }

    private void assertQuestionInSight(FxRobot robot) {
        var question = inScene(robot.lookup(".question.current").query());
        var room = inScene(robot.lookup(".split-form .scroll-pane").query());
        assertThat(Math.min(question.getMaxY(), room.getMaxY()) - Math.max(question.getMinY(), room.getMinY()))
                .as("%s in %s", question, room)
                .isGreaterThanOrEqualTo(Math.min(question.getHeight(), room.getHeight()) - 1);
    }
}
