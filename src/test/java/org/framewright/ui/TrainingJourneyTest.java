package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.DrawRecipe.PairRule;
import org.framewright.model.study.Round;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.team.assign.AssignmentService.AssignmentRequest;
import org.framewright.ui.workspace.article.ArticleView;
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
import java.util.function.Consumer;

/// A coder is trained: sees what was submitted beside the reference, and begins the next round once that is good enough. A
/// supervisor says how good that is, and sees who is.
@ExtendWith(QuickRobot.class)
class TrainingJourneyTest {

    private static final String CODEBOOK =
            """
            {"format": 2, "id": "strike", "version": 1, "title": "Strike", "tags": [
              {"id": "framing", "label": "Framing", "unit": "article", "occurs": "once", "variables": [
                {"id": "frame", "label": "Primary frame", "scale": "nominal", "required": true,
                 "rule": "The frame that the headline and the first two paragraphs set, whatever comes later.",
                 "categories": [
                  {"id": "conflict", "code": 1, "label": "Conflict",
                   "rule": "Two sides against each other: walkouts, accusations, failed talks."},
                  {"id": "economy", "code": 2, "label": "Economy",
                   "rule": "What it costs or earns whom; not where money is only mentioned."},
                  {"id": "safety", "code": 3, "label": "Safety"}]},
                {"id": "tone", "label": "Tone towards the strike", "scale": "ordinal", "required": true, "categories": [
                  {"id": "against", "code": 0, "label": "Against"}, {"id": "neutral", "code": 1, "label": "Neutral"},
                  {"id": "for", "code": 2, "label": "For"}]}]},
              {"id": "quote", "label": "Quotation", "unit": "passage", "occurs": "many",
               "rule": "Mark what stands in quotation marks, with the marks, and nothing around it.",
               "variables": [
                {"id": "side", "label": "Whose side", "scale": "nominal", "required": true,
                 "rule": "Who speaks, not whom the words help.", "categories": [
                  {"id": "union", "code": 1, "label": "Union"}, {"id": "port", "code": 2, "label": "Port"}]}]}]}\
            """;

    private static final String ONE = "01-wire-report";
    private static final String OTHER = "04-tabloid";

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Training", CODEBOOK);
        in(project -> {
            project.study().addCoder("Gold", Coder.Kind.REFERENCE);
            var team = project.team();
            team.rounds().add("First steps", Round.Purpose.TRAINING, Optional.empty(), Round.Settings.PLAIN);
            team.assignments()
                    .assign(
                            new AssignmentRequest(
                                    "First steps",
                                    "Both",
                                    List.of("Ada", "Ben"),
                                    List.of(ONE, OTHER),
                                    Optional.empty(),
                                    "100%",
                                    2,
                                    PairRule.ALL,
                                    "",
                                    1));
            reference(project, ONE);
            own(project);
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatWasSubmittedStandsBesideTheReference(FxRobot robot) {
        start();
        sitDownInTraining(robot);
        assertThat(robot.lookup("#tab-beside").tryQuery()).isEmpty();

        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(window.text(robot, "#tab-beside")).isEqualTo("Reference (2/6)");
        assertThat(window.text(robot, "#beside-summary")).isEqualTo("Matches the reference: 2 of 6");
        Screenshots.save(window.scene(), "training-beside-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "training-beside-dark"));

        window.press(robot, KeyCode.ENTER);
        assertThat(chosen(robot)).contains("Primary frame", "You: Economy", "Reference: Conflict");
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.SHIFT, KeyCode.F8);
        assertThat(chosen(robot)).contains("Quotation");
        Screenshots.save(window.scene(), "training-passage-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "training-passage-dark"));

        robot.clickOn("#beside-previous");
        robot.clickOn("#beside-next");
        window.settle();
        assertThat(chosen(robot)).as("there and back").contains("Quotation");
        robot.clickOn("#beside-next-difference");
        window.settle();
        assertThat(chosen(robot)).contains("Mark what stands in quotation marks");

        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT5);
        assertThat(robot.lookup("#fixed-note").tryQuery()).as("the coding itself").isPresent();
        assertThat(window.scene().getFocusOwner()).as("keys go to the text").isInstanceOf(ArticleView.class);
        Screenshots.save(window.scene(), "training-coding-light");

        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(robot.lookup("#tab-beside").tryQuery()).as("the next article is not submitted").isEmpty();
    }

    @Test
    void whoHasSubmittedEverythingIsToldWhatIsMissing(FxRobot robot) {
        in(project -> {
            project.team().training().update("First steps", it -> it.withMarks(80, List.of()));
            var key = desk(project, "Ada", OTHER);
            answer(project, key, "frame", "conflict");
            answer(project, key, "tone", "neutral");
            project.coding().submit(key);
        });
        start();
        sitDownInTraining(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(window.notification(robot))
                .startsWith("You have submitted all articles of “First steps” but have not passed. Still needed: ")
                .contains("Framing: Primary frame: 0 of 1 match the reference (80% required)");
        Screenshots.save(window.scene(), "training-not-passed-light");
    }

    @Test
    void theReferenceCodesWhatIsGivenOutAndIsComparedWithNobody(FxRobot robot) {
        in(project -> {
            var key = desk(project, "Gold", OTHER);
            answer(project, key, "frame", "conflict");
            answer(project, key, "tone", "neutral");
        });
        start();
        window.settle();
        window.sitDownAs(robot, "Gold");
        assertThat(window.text(robot, "#progress")).isEqualTo("1 of 2 submitted");
        window.press(robot, KeyCode.ALT, KeyCode.DOWN);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(robot.lookup("#tab-beside").tryQuery()).isEmpty();
        assertThat(window.notification(robot)).startsWith("Submitted: “").endsWith("”. All articles are submitted.");
    }

    @Test
    void anArticleWithoutAReferenceSaysSo(FxRobot robot) {
        in(project -> {
            var key = desk(project, "Ada", OTHER);
            answer(project, key, "frame", "conflict");
            answer(project, key, "tone", "neutral");
            project.coding().submit(key);
        });
        start();
        sitDownInTraining(robot);
        window.press(robot, KeyCode.ALT, KeyCode.DOWN);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT5);

        assertThat(window.text(robot, "#beside-summary")).startsWith("No reference coding for this article yet");
        Screenshots.save(window.scene(), "training-without-light");
    }

    @Test
    void whoHasNotPassedIsToldWhatIsMissing(FxRobot robot) {
        in(project -> {
            project.team().training().update("First steps", it -> it.withMarks(80, List.of()));
            var round = project.study().round("First steps").id();
            project.team().training().update("Main", it -> it.withPrerequisites(List.of(round)));
            var key = desk(project, "Ada", OTHER);
            answer(project, key, "frame", "conflict");
            answer(project, key, "tone", "neutral");
            project.coding().submit(key);
            project.coding().submit(desk(project, "Ada", ONE));
        });
        start();
        window.settle();
        ComboBox<?> rounds = robot.lookup("#round").queryComboBox();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> rounds.getSelectionModel().selectLast());
        window.sitDownAs(robot, "Ada");

        assertThat(window.notification(robot))
                .startsWith("You must pass “First steps” before starting “Main”. Still needed: ")
                .contains("Framing: Primary frame: 0 of 1 match the reference (80% required)");
        Screenshots.save(window.scene(), "training-lacking-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "training-lacking-dark"));
    }

    @Test
    void marksAreSetAndSomebodyIsLetIn(FxRobot robot) {
        in(project -> project.coding().submit(desk(project, "Ada", ONE)));
        start();
        window.settle();
        robot.clickOn("#team-link");
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        if (robot.lookup("#training").tryQuery().isEmpty()) {
            throw new AssertionError("not at the rounds: " + window.scene().getRoot());
        }
        TextField mark = robot.lookup("#training-mark").query();
        WaitForAsyncUtils.waitForAsyncFx(5_000, mark::requestFocus);
        robot.write("80");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).isEqualTo("Pass marks of “First steps” saved.");
        assertThat(labels(robot, "#result-Ada")).contains("not passed").contains("below 80%");
        Screenshots.save(window.scene(), "training-marks-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "training-marks-dark"));

        robot.interact(() -> robot.lookup("#training-curve").queryButton().fire());
        window.settle();
        assertThat(column(robot, "#training-weeks", "Coder")).containsExactly("Ada");
        assertThat(column(robot, "#training-weeks", "Match")).containsExactly("50% (4 of 8)");
        // the chart lays out its axes anew, during which nothing else may look through its parts
        var curve =
                WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#curve-Ada").query().getAccessibleText());
        assertThat(curve).contains("50% (4 of 8); 1 article");
        Screenshots.save(window.scene(), "training-curve-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "training-curve-dark"));
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    TextField again = robot.lookup("#training-mark").query();
                    again.requestFocus();
                    again.selectAll();
                });

        robot.write("0");
        window.press(robot, KeyCode.TAB);
        var table = robot.lookup("#rounds-table").query();
        WaitForAsyncUtils.waitForAsyncFx(5_000, table::requestFocus);
        window.press(robot, KeyCode.DOWN);
        ComboBox<?> after = robot.lookup("#training-after").queryComboBox();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> after.getSelectionModel().selectLast());
        window.settle();
        assertThat(window.notification(robot)).isEqualTo("“Main” now requires passing “First steps”.");
        robot.clickOn("#let-in-Ada");
        window.settle();
        assertThat(window.notification(robot))
                .isEqualTo(
                        "Ada is exempt and may start “Main”. Coders with packages need to update from a new package first.");
        assertThat(labels(robot, "#result-Ada")).contains("exempt");
        Screenshots.save(window.scene(), "training-after-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "training-after-dark"));
    }

    private void start() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
    }

    private void sitDownInTraining(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        assertThat(window.text(robot, ".screen-header .round")).isEqualTo("First steps");
    }

    private static List<String> column(FxRobot robot, String table, String heading) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> TestTables.column(robot.lookup(table).query(), heading));
    }

    /// What stands in the row that is looked at.
    private static String chosen(FxRobot robot) {
        return robot.lookup(".beside-row:chosen .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .reduce("", (some, more) -> some + "\n" + more);
    }

    private static String labels(FxRobot robot, String id) {
        return robot.from(robot.lookup(id)).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .reduce("", (some, more) -> some + "\n" + more);
    }

    private void reference(Project project, String name) {
        var key = desk(project, "Gold", name);
        answer(project, key, "frame", "conflict");
        answer(project, key, "tone", "neutral");
        quote(project, key, "\"until the port puts the gangs back together\"", "union");
        quote(project, key, "\"Nine people go home safe. Six people hope they do,\"", "union");
        quote(project, key, "\"not only possible but normal\"", "port");
        project.coding().submit(key);
    }

    /// One frame other than the reference's, one quotation the same, one with another side, one missed, one too many.
    private void own(Project project) {
        var key = desk(project, "Ada", ONE);
        answer(project, key, "frame", "economy");
        answer(project, key, "tone", "neutral");
        quote(project, key, "until the port puts the gangs back together", "union");
        quote(project, key, "\"Nine people go home safe. Six people hope they do,\"", "port");
        quote(project, key, "safety was at stake", "port");
    }

    private static void answer(Project project, CodingKey key, String variable, String category) {
        project.coding().answer(key, "framing", variable, Optional.of(new Value.Category(category)));
    }

    private static void quote(Project project, CodingKey key, String words, String side) {
        var text = project.coding().article(key).text();
        int start = text.indexOf(words);
        var fragment = new Fragment(start, start + words.length(), words);
        var id = project.coding().code(key, "quote", new Extent.Passage(List.of(fragment)), Optional.empty()).id();
        project.coding().answer(key, id, "side", Optional.of(new Value.Category(side)));
    }

    private static CodingKey desk(Project project, String coder, String article) {
        var coderRound =
                new CoderRound(project.study().coder(coder).orElseThrow(), project.study().round("First steps"));
        return coderRound.key(
                project.corpus().articles().stream()
                        .filter(it -> it.name().equals(article))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private void in(Consumer<Project> work) {
        try (var project = ProjectOpener.open(file, window.installation)) {
            work.accept(project);
        }
    }
}
