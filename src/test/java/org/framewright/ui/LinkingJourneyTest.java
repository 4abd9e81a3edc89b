package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.coding.Annotation;
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

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A coder who sees what will be joined, joins passages by mouse, and submits by it.
@ExtendWith(QuickRobot.class)
class LinkingJourneyTest {

    @TempDir Path folder;

    private TestWindow window;
    private Path file;
    private CoderMouse mouse;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike");
        try (var project = ProjectOpener.view(file, window.installation)) {
            var ada = new CoderRound(project.study().coder("Ada").orElseThrow(), project.study().rounds().getFirst());
            var article = project.corpus().articles().getFirst().id();
            mouse = new CoderMouse(window, project.coding().article(ada.key(article)).text());
        }
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @Test
    void whatWillBeJoinedIsNamedBeforeTheTagIsPressedAndOneKeyGoesTheOtherWay(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        assertThat(window.text(robot, "#links")).isEmpty();
        mouse.drag(robot, "union general", "Holt told");
        assertThat(window.text(robot, "#links")).startsWith("Source, Cue: link to Attribution · \"Nine");
        Screenshots.save(window.scene(), "links-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "links-dark"));

        window.press(robot, KeyCode.F11);
        assertThat(window.text(robot, "#links")).isEqualTo("Source, Cue: not linked");
        window.press(robot, KeyCode.S);
        assertThat(stored()).extracting(Annotation::tag).containsExactly("attribution", "source");
        assertThat(stored().getFirst().links()).isEmpty();
        assertThat(window.text(robot, "#links")).isEmpty();
    }

    @Test
    void aFurtherSpeakerIsJoinedByTheOtherWayByTheMenuAndByTheRowOnly(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        mouse.drag(robot, "union general", "Holt told");
        window.press(robot, KeyCode.S);
        window.press(robot, KeyCode.F11);
        assertThat(window.text(robot, "#links")).startsWith("Reverses linking, for the next passage only");
        window.press(robot, KeyCode.F11);
        assertThat(window.text(robot, "#links")).isEmpty();

        mouse.drag(robot, "The Lerwin Port", "denied");
        assertThat(window.text(robot, "#links")).isEqualTo("Source, Cue: not linked");
        mouse.click(robot, "#other-way");
        assertThat(window.text(robot, "#links")).startsWith("Source, Cue: link to Attribution · \"Nine");
        Screenshots.save(window.scene(), "links-further-light");
        window.press(robot, KeyCode.S);
        assertThat(stored().getFirst().fillersOf("source")).hasSize(2);

        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        window.press(robot, KeyCode.COMMA);
        // further up, where the menu has room
        mouse.drag(robot, "The Lerwin Dock", "Union said");
        mouse.openMenu(robot, "Dockworkers");
        assertThat(CoderMouse.menuWords()).anyMatch(it -> it.startsWith("Source: link to Attribution · "));
        mouse.choose("join-source");
        assertThat(stored()).anyMatch(it -> it.fillersOf("source").size() == 2);

        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        // undo selects the words again, and the row would take them
        robot.interact(() -> robot.lookup(".article-view").query().requestFocus());
        window.press(robot, KeyCode.RIGHT);
        window.press(robot, KeyCode.COMMA);
        mouse.click(robot, "#fill-source");
        mouse.drag(robot, "The Lerwin Port", "denied");
        assertThat(stored().getFirst().fillersOf("source")).hasSize(2);
    }

    @Nightly
    @Test
    void theRowThatWaitsForWordsNamesWhatTheyBecome(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        mouse.click(robot, "#fill-source");
        assertThat(window.text(robot, "#links")).startsWith("Select text to add Source to Attribution · \"Nine");
        mouse.click(robot, "#other-way");
        mouse.drag(robot, "union general", "Holt told");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void aDragFromAPassageToAnotherJoinsThemAndUndoTakesThatBack(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        mouse.drag(robot, "union general", "Holt told");
        window.press(robot, KeyCode.SHIFT, KeyCode.S);
        assertThat(stored().getFirst().links()).isEmpty();

        dragSlowly(robot, "secretary", "people go");
        assertThat(window.text(robot, "#links"))
                .startsWith("Release to link Source · union general secretary Maren Holt to Attribution · \"Nine");
        Screenshots.save(window.scene(), "links-dragged-light");
        robot.release(MouseButton.PRIMARY);
        window.settle();
        assertThat(stored().getFirst().fillersOf("source")).containsExactly(stored().getLast().id());
        assertThat(window.text(robot, "#links")).isEmpty();

        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(stored().getFirst().links().getOrDefault("source", List.of())).isEmpty();
    }

    @Test
    void aDragToAPlaceThatIsFullSaysWhatIsThereJoinsNothingAndSelectsNothing(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        mouse.click(robot, "told reporters", 2);
        window.press(robot, KeyCode.C);
        mouse.click(robot, "denied", 2);
        window.press(robot, KeyCode.SHIFT, KeyCode.C);
        var coded = stored();
        assertThat(coded).extracting(Annotation::tag).containsExactly("attribution", "cue", "cue");
        var refusal = " to Attribution · \"Nine people";

        dragSlowly(robot, "nied", "people go");
        assertThat(window.text(robot, "#links"))
                .startsWith("Can’t link Cue · denied" + refusal)
                .endsWith("Already linked: Cue · told");
        Screenshots.save(window.scene(), "links-refused-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "links-refused-dark"));
        robot.release(MouseButton.PRIMARY);
        window.settle();
        assertThat(stored()).isEqualTo(coded);
        assertThat(window.text(robot, "#links")).as("nothing is selected").isEmpty();
        assertThat(window.notification(robot))
                .startsWith("Can’t link Cue · denied" + refusal)
                .contains("Already linked: Cue · told. Delete or unlink that passage first");

        // the notification is over the words
        window.press(robot, KeyCode.ESCAPE);
        dragSlowly(robot, "people go", "nied");
        assertThat(window.text(robot, "#links")).as("the other way").startsWith("Can’t link Cue · denied" + refusal);
        robot.release(MouseButton.PRIMARY);
        window.settle();
        assertThat(stored()).isEqualTo(coded);

        mouse.dragWithAlt("nied", "people go");
        window.press(robot, KeyCode.SHIFT, KeyCode.S);
        assertThat(stored()).as("with Alt words are selected").hasSize(4);
    }

    private void dragSlowly(FxRobot robot, String from, String to) {
        // away first: clicks at one place count on
        robot.moveTo(window.scene()).moveTo(mouse.onScreen(from)).press(MouseButton.PRIMARY);
        window.settle();
        robot.moveTo(mouse.onScreen(to));
        window.settle();
    }

    @Nightly
    @Test
    void theHeaderHasTheOpenQuestionsAndTheButtonThatSubmits(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        assertThat(window.text(robot, "#open-questions")).isEqualTo("6 unanswered");
        mouse.click(robot, "#workspace-action-submit");
        assertThat(window.notification(robot))
                .startsWith("Not submitted. 6 questions, including this one, are unanswered.");

        mouse.click(robot, "#side-open");
        assertThat(robot.lookup("#open-list").tryQuery()).isPresent();
    }

    @Nightly
    @Test
    void anArticleThatIsSubmittedIsNamedWithTheNextOneAndTheWayBack(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        robot.write("A list of links");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot))
                .isEqualTo(
                        "Submitted as not relevant: “Dockers walk out at Lerwin over night-shift cuts”. Next: “‘It used to be my father’s"
                                + " crane’: second day of silence on Lerwin quay”.");
        Screenshots.save(window.scene(), "submitted-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "submitted-dark"));
        window.codeSomething(robot);
        assertThat(window.notification(robot)).as("who codes on has read it").isEmpty();
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);

        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        robot.write("A list of links, too");
        window.press(robot, KeyCode.ENTER);
        mouse.click(robot, "#choice-1");
        assertThat(window.notification(robot)).isEmpty();
        assertThat(robot.lookup("#fixed-note").tryQuery()).isEmpty();
        assertThat(window.text(robot, "#standing")).startsWith("Correction without changes.");
    }

    @Test
    void buttonsForUndoAndRedoNameWhatTheyTakeBackAndTagsAndAnswersHowOftenTheyAreUsed(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        assertThat(window.text(robot, "#tag-attribution")).isEqualTo("Attribution");
        var place = bounds(robot, "#tag-source");
        window.codeSomething(robot);
        window.press(robot, KeyCode.DIGIT1);
        assertThat(window.text(robot, "#tag-attribution")).isEqualTo("Attribution ×1");
        assertThat(bounds(robot, "#tag-source")).as("a count moves no tag under the pointer").isEqualTo(place);
        assertThat(tooltip(robot, "#workspace-action-undo"))
                .startsWith("Undo: answer to “Form” (Attribution · \"Nine")
                .endsWith("   Ctrl+Z");
        mouse.click(robot, "#workspace-action-undo");
        assertThat(tooltip(robot, "#workspace-action-redo")).startsWith("Redo: answer to “Form” (Attribution · \"Nine");
        mouse.click(robot, "#workspace-action-redo");

        mouse.drag(robot, "union general", "Holt told");
        window.press(robot, KeyCode.SHIFT, KeyCode.A);
        assertThat(window.text(robot, "#tag-attribution")).isEqualTo("Attribution ×2");
        assertThat(window.text(robot, "#category-direct")).isEqualTo("Direct ×1");
        Screenshots.save(window.scene(), "used-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "used-dark"));
    }

    private static String tooltip(FxRobot robot, String id) {
        return robot.lookup(id).queryButton().getTooltip().getText();
    }

    /// The questions stand where they stood, whatever passage is gone to, and a long answer is read whole.
    @Nightly
    @Test
    void theAnswersStayInTheirPlaceFromPassageToPassage(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "\"Nine people", "\" union");
        window.press(robot, KeyCode.A);
        var place = questionPlace(robot);
        mouse.drag(robot, "until the", "together\"");
        window.press(robot, KeyCode.SHIFT, KeyCode.A);
        assertThat(questionPlace(robot)).isEqualTo(place);
        window.press(robot, KeyCode.PERIOD);
        assertThat(questionPlace(robot)).isEqualTo(place);
    }

    private static double questionPlace(FxRobot robot) {
        return bounds(robot, "#question-form").getMinY();
    }

    private static Bounds bounds(FxRobot robot, String id) {
        var node = robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds());
    }

    @Nightly
    @Test
    void anOfferedSpeakerSaysWhereTheyAreNamedAndTheArticlesOwnAreOfferedWhereNobodyFits(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        mouse.drag(robot, "union general", "Holt told");
        window.press(robot, KeyCode.S);
        window.press(robot, KeyCode.DIGIT1);
        robot.write("Maren Holt");
        window.press(robot, KeyCode.ENTER);

        mouse.drag(robot, "The Lerwin Port", "denied");
        window.press(robot, KeyCode.SHIFT, KeyCode.S);
        window.press(robot, KeyCode.DIGIT1);
        assertThat(offers(robot)).contains("Maren Holt named in paragraph 3");
        Screenshots.save(window.scene(), "speaker-offered-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "speaker-offered-dark"));
        robot.write("Harbour master");
        window.settle();
        assertThat(offers(robot)).startsWith("Harbour master new").contains("Maren Holt named in paragraph 3");
    }

    @Test
    void theFieldTheOfferedSpeakersAndNotCodableBeginAtOneEdge(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        mouse.drag(robot, "union general", "Holt told");
        window.press(robot, KeyCode.S);
        window.press(robot, KeyCode.DIGIT1);

        var field = robot.lookup("#answer-field").queryAs(Region.class);
        double edge = field.localToScene(field.getInsets().getLeft(), 0).getX();
        var labels = robot.lookup(".suggestions .suggestion .label").queryAllAs(Label.class);
        assertThat(labels)
                .isNotEmpty()
                .allSatisfy(it -> {
                    var line = (Region) it.getParent();
                    assertThat(it.getBoundsInParent().getMaxX()).as(it.getText()).isLessThanOrEqualTo(line.getWidth());
                });
        assertThat(labels.iterator().next().localToScene(0, 0).getX()).isCloseTo(edge, within(1.0));
        assertThat(robot.lookup(node -> "#not-codable".equals("#" + node.getId())).queryAll()).hasSize(1);
        var words = robot.lookup("#not-codable .text").query();
        assertThat(words.localToScene(words.getLayoutBounds()).getMinX()).isCloseTo(edge, within(1.0));
    }

    @Test
    void aWarningOnAnAnswerStandsBelowItsQuestionAndAllBeginAtTheEdgeOfTheQuestions(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        mouse.drag(robot, "union general", "Holt told");
        window.press(robot, KeyCode.S);
        window.press(robot, KeyCode.DIGIT1);
        robot.write("Maren Holt");
        window.press(robot, KeyCode.ENTER);
        mouse.drag(robot, "The Lerwin Port", "denied");
        window.press(robot, KeyCode.SHIFT, KeyCode.S);
        window.press(robot, KeyCode.DIGIT1);
        robot.write("Maren Holdt");
        window.press(robot, KeyCode.ENTER);

        var warning = robot.lookup(".form.selected > .warning").queryAs(Label.class);
        assertThat(warning.getText()).startsWith("Maren Holdt may be Maren Holt.");
        var form = (Pane) warning.getParent();
        int place = form.getChildren().indexOf(warning);
        assertThat(form.getChildren().get(place - 1).getId()).isEqualTo("question-speaker");
        var label = form.lookup("#question-speaker .label");
        double edge = label.localToScene(0, 0).getX();
        assertThat(warning.localToScene(warning.getInsets().getLeft(), 0).getX()).isCloseTo(edge, within(1.0));
    }

    @Test
    void aRowOfThePassagesNamesTheActorOfItsSource(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        mouse.drag(robot, "union general", "Holt told");
        window.press(robot, KeyCode.S);
        window.press(robot, KeyCode.DIGIT1);
        robot.write("Anna Berg");
        window.press(robot, KeyCode.ENTER);
        mouse.click(robot, "#all-passages");
        assertThat(window.text(robot, "#passages .passage-details"))
                .isEqualTo("union general secretary Maren Holt · Anna Berg");
    }

    @Test
    void theWordsOfASourceSelectItAsItsHeadingDoes(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        mouse.drag(robot, "union general", "Holt told");
        window.press(robot, KeyCode.S);
        mouse.click(robot, "#form-attribution .words");
        assertThat(robot.lookup("#form-attribution").query().getStyleClass()).contains("selected");
        mouse.click(robot, "#form-source .words");
        assertThat(robot.lookup("#form-source").query().getStyleClass()).contains("selected");

        window.press(robot, KeyCode.DIGIT1);
        mouse.click(robot, "#form-attribution .words");
        mouse.click(robot, "#form-source #question-naming");
        assertThat(robot.lookup("#form-source .question.current").query().getId())
                .as("the answered question itself, not the first open one")
                .isEqualTo("question-naming");
    }

    @Test
    void aMarkOfAPartIsSeenInTheRowOfItsAttributionAndSaysWhoseItIs(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        mouse.drag(robot, "union general", "Holt told");
        window.press(robot, KeyCode.S);
        window.press(robot, KeyCode.CONTROL, KeyCode.U);
        assertThat(robot.lookup("#form-attribution .words").query().isVisible()).as("the content is in sight").isTrue();
        mouse.click(robot, "#form-attribution .tag-label");
        assertThat(robot.lookup("#form-source .unsure-mark").query().isVisible()).isTrue();
        window.press(robot, KeyCode.F4);
        robot.write("Really?");
        window.press(robot, KeyCode.ESCAPE);
        mouse.click(robot, "#all-passages");
        assertThat(marks(robot)).containsExactly("? Unsure: Source", "◆ Memo: Attribution");
        assertThat(robot.lookup("#passages .memo-mark").queryAs(Label.class).getTextFill())
                .as("as in the list of articles")
                .isEqualTo(robot.lookup(".article-row .flag").queryAs(Label.class).getTextFill());
        assertThat(robot.lookup("#passages .list-cell").nth(0).query().getAccessibleText())
                .endsWith(". Unsure: Source. Memo: Attribution");
        Screenshots.save(window.scene(), "passage-marks-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "passage-marks-dark"));
    }

    @Nightly
    @Test
    void anOfferedSpeakerWhomTheirParagraphDoesNotNameIsSaidToBeCodedThere(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        mouse.drag(robot, "union general", "secretary");
        window.press(robot, KeyCode.S);
        window.press(robot, KeyCode.DIGIT1);
        robot.write("Ola Brandt");
        window.press(robot, KeyCode.ENTER);

        mouse.drag(robot, "The Lerwin Port", "denied");
        window.press(robot, KeyCode.SHIFT, KeyCode.S);
        window.press(robot, KeyCode.DIGIT1);
        assertThat(offers(robot)).contains("Ola Brandt coded in paragraph 3");

        robot.write("Port authority");
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.SHIFT, KeyCode.TAB);
        assertThat(offers(robot)).as("again, for another answer").contains("Ola Brandt coded in paragraph 3");
        window.press(robot, KeyCode.ENTER);
        assertThat(new StoredCodings(file, window.installation).annotations("source"))
                .as("the answer stays where nothing is chosen")
                .extracting(it -> it.value("speaker").isPresent())
                .containsOnly(true);
    }

    @Nightly
    @Test
    void aCueInTheHeadlineJoinsTheAttributionThatHasItsSourceThere(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "night-shift", "cuts");
        window.press(robot, KeyCode.A);
        mouse.click(robot, "Dockers", 2);
        window.press(robot, KeyCode.S);
        mouse.drag(robot, "walk out", "out");
        window.press(robot, KeyCode.C);

        var stored = new StoredCodings(file, window.installation);
        assertThat(stored.theOnly("attribution").fillersOf("cue")).containsExactly(stored.theOnly("cue").id());
    }

    private static List<String> marks(FxRobot robot) {
        return Stream.of("#passages .unsure-mark", "#passages .memo-mark")
                .flatMap(it -> robot.lookup(it).queryAllAs(Label.class).stream())
                .filter(Node::isVisible)
                .map(it -> it.getText() + " " + it.getTooltip().getText())
                .toList();
    }

    private static List<String> offers(FxRobot robot) {
        return robot.lookup(".suggestions .suggestion").queryAll().stream().map(Node::getAccessibleText).toList();
    }

    private List<Annotation> stored() {
        return new StoredCodings(file, window.installation).annotations("");
    }
}
