package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.actor.Actor;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Value;
import org.framewright.project.CodebookSource;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.ui.workspace.article.ArticleView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A coder who codes by mouse.
@ExtendWith(QuickRobot.class)
class MouseJourneyTest {

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
    void anAttributionIsCodedByMouseAloneAsItIsByKeys(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        window.selectNext(robot, 5);
        window.press(robot, KeyCode.S);
        window.selectNext(robot, 1);
        window.press(robot, KeyCode.C);
        var byKeys = stored();
        undo(robot, 3);

        mouse.drag(robot, "\"Nine people", "\" union");
        mouse.click(robot, "#tag-attribution");
        Screenshots.save(window.scene(), "mouse-roles-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "mouse-roles-dark"));
        mouse.click(robot, "#fill-source");
        assertThat(window.text(robot, "#fill-source")).isEqualTo("Select text now");
        Screenshots.save(window.scene(), "mouse-waiting-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "mouse-waiting-dark"));
        mouse.drag(robot, "union general", "Holt told");
        Screenshots.save(window.scene(), "mouse-source-light");
        mouse.click(robot, "#fill-cue");
        mouse.click(robot, "told reporters", 2);

        assertThat(stored()).isEqualTo(byKeys).hasSize(3);
    }

    @Test
    void wordsThatARoleHasTakenAreNotCodedAgainByAClickThatComesAtOnce(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "\"Nine people", "\" union");
        mouse.click(robot, "#tag-attribution");
        mouse.click(robot, "#fill-source");
        robot.interact(() -> {
            mouse.selectWord("union general");
            // before the source is saved
            robot.lookup("#fill-cue").queryButton().fire();
            robot.lookup("#tag-cue").queryButton().fire();
        });
        window.settle();

        assertThat(stored()).extracting(StoredRow::tag).containsExactly("attribution", "source");
    }

    /// The first click of a double click selects nothing: the parts that were coded before must not be forgotten.
    @Test
    void aContentTakesTheSourceAndTheCueThatWereCodedBeforeByDoubleClicks(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "union general", "Holt told");
        mouse.click(robot, "#tag-source");
        mouse.click(robot, "reporters outside", 2);
        mouse.click(robot, "#tag-cue");
        mouse.click(robot, "people go", 3);
        mouse.click(robot, "#tag-attribution");

        assertThat(stored())
                .filteredOn(it -> it.tag().equals("attribution"))
                .singleElement()
                .satisfies(it -> assertThat(it.roles()).containsKeys("source", "cue"));
    }

    @Nightly
    @Test
    void aSourceThatStandsByItselfWaitsForItsAttribution(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "union general", "Holt told");
        mouse.click(robot, "#tag-source");
        assertThat(window.text(robot, "#fill-source")).isEqualTo("Select text…");
        Screenshots.save(window.scene(), "mouse-source-alone-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "mouse-source-alone-dark"));
        mouse.click(robot, "#fill-source");
        mouse.drag(robot, "\"Nine people", "\" union");

        assertThat(stored())
                .filteredOn(it -> it.tag().equals("attribution"))
                .singleElement()
                .satisfies(it -> assertThat(it.roles()).containsKey("source"));
    }

    @Test
    void aSourceIsImpliedByMouseAsByKeys(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        window.press(robot, KeyCode.ALT, KeyCode.S);
        var byKeys = stored();
        undo(robot, 2);

        mouse.drag(robot, "\"Nine people", "\" union");
        mouse.click(robot, "#tag-attribution");
        mouse.click(robot, "#imply-source");
        assertThat(stored()).isEqualTo(byKeys).hasSize(2);
        window.press(robot, KeyCode.ALT, KeyCode.S);
        assertThat(window.notification(robot)).startsWith("“Source” is already linked.");
        assertThat(stored()).hasSize(2);
    }

    @Nightly
    @Test
    void theWordBehindAPassageIsSelectedFromItsFirstLetterOn(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "union general", "Holt told");
        window.press(robot, KeyCode.S);
        mouse.drag(robot, "told reporters", "reporters outside");
        window.press(robot, KeyCode.C);

        assertThat(stored())
                .extracting(StoredRow::words)
                .containsExactlyInAnyOrder("union general secretary Maren Holt", "told reporters");
    }

    @Test
    void theSpaceBehindAPassageBelongsToTheWordsThatFollow(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "union general", "Holt told");
        window.press(robot, KeyCode.S);
        // from the middle of the space, and from its beginning: a hand seldom hits the first letter
        for (double pixels : List.of(2.0, 5.5)) {
            mouse.dragFromBefore(robot, pixels, "told reporters", "reporters outside");
            window.press(robot, KeyCode.C);
            assertThat(stored())
                    .as("%s pixels before the words", pixels)
                    .extracting(StoredRow::words)
                    .containsExactlyInAnyOrder("union general secretary Maren Holt", "told reporters");
            window.press(robot, KeyCode.CONTROL, KeyCode.Z);
            mouse.click(robot, "secretary Maren", 1);
        }
    }

    /// A menu about words far from the mouse led to wrong codings.
    @Test
    void theMenuBesideTheSelectedWordsIsAboutWhatIsUnderTheMouse(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "LERWIN, March", "March");
        mouse.openMenu(robot, "people go");
        assertThat(CoderMouse.menuWords())
                .anyMatch(it -> it.startsWith("Select quotation"))
                .noneMatch(it -> it.startsWith("Attribution"));
    }

    @Test
    void whileAnEndIsDraggedThePanelSaysWhatLettingGoDoes(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "union general", "Holt told");
        window.press(robot, KeyCode.S);

        // the place of the first letter is two points to its right
        robot.moveTo(mouse.onScreen("union general")).press(MouseButton.PRIMARY);
        robot.moveTo(mouse.onScreen("general secretary"));
        window.settle();
        assertThat(window.text(robot, "#links")).isEqualTo("Release to move the boundary");
        robot.release(MouseButton.PRIMARY);
        window.settle();
        assertThat(stored()).extracting(StoredRow::words).containsExactly("general secretary Maren Holt");
        assertThat(window.text(robot, "#links")).isEmpty();
    }

    /// A cue is one stretch: a line that promises to join it, and a refusal behind that, misled a coder.
    @Test
    void wordsThatACueCanNotHaveAreSaidBeforehand(FxRobot robot) {
        var attribution = window.project("Answers", CodebookSource.readJson("attribution"));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(attribution)));
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "\"Nine people", "\" union");
        mouse.click(robot, "#tag-content");
        mouse.drag(robot, "told reporters", "reporters outside");
        assertThat(window.text(robot, "#links")).contains("Cue: link to").doesNotContain("not allowed");
        window.press(robot, KeyCode.SHIFT, KeyCode.SPACE);
        mouse.drag(robot, "people go", "home safe");
        assertThat(window.text(robot, "#links")).contains("Cue: not allowed here");
    }

    @Test
    void partThatWasKeptByKeyStaysWhereTheNextOneIsSelectedByMouse(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "\"Nine people", "\" union");
        window.press(robot, KeyCode.SHIFT, KeyCode.SPACE);
        mouse.drag(robot, "told reporters", "reporters outside");
        window.press(robot, KeyCode.A);

        assertThat(stored()).singleElement().extracting(StoredRow::words).asString().contains("Nine", "told reporters");

        // a double click is a click first
        mouse.drag(robot, "LERWIN, March", "March");
        window.press(robot, KeyCode.SHIFT, KeyCode.SPACE);
        mouse.click(robot, "stopped work", 2);
        window.press(robot, KeyCode.A);
        assertThat(stored()).anyMatch(it -> it.words().contains("LERWIN") && it.words().contains("stopped"));
    }

    @Test
    void wordsThatAreSelectedAlreadyFillTheRoleAtOnce(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        mouse.drag(robot, "union general", "Holt told");
        assertThat(window.text(robot, "#fill-source")).isEqualTo("Use selection");
        mouse.click(robot, "#fill-source");

        assertThat(stored()).extracting(StoredRow::words).contains("union general secretary Maren Holt");
        assertThat(stored().getFirst().roles()).containsKey("source");
    }

    @Test
    void aRoleWaitsNoMoreAfterEscapeAnotherClickOnItOrAClickElsewhere(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);

        mouse.click(robot, "#fill-source");
        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.text(robot, "#fill-source")).isEqualTo("Select text…");
        mouse.click(robot, "#fill-source");
        mouse.click(robot, "#fill-source");
        mouse.drag(robot, "union general", "Holt told");
        assertThat(stored()).hasSize(1);

        mouse.click(robot, "LERWIN, March", 1);
        mouse.click(robot, "Nine people go", 1);
        mouse.click(robot, "#fill-source");
        mouse.click(robot, "LERWIN, March", 1);
        mouse.drag(robot, "union general", "Holt told");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void aDoubleClickAnswersOneQuestionAndInAFieldItTakesAWord(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "union general", "Holt told");
        window.press(robot, KeyCode.S);
        mouse.click(robot, "#category-named");
        robot.write("Authority");
        var field = robot.lookup("#answer-field").queryAs(TextInputControl.class);
        robot.moveTo(field, Pos.CENTER_LEFT, new Point2D(20, 0), Motion.DIRECT).doubleClickOn(MouseButton.PRIMARY);
        assertThat(field.getSelectedText()).isEqualTo("Authority");
        window.press(robot, KeyCode.ENTER);
        var answered = stored();
        assertThat(answered.getFirst().values()).containsOnlyKeys("naming", "speaker");

        mouse.pressAgain(robot.lookup(".question.current .option").query());
        mouse.pressAgain(robot.lookup("#question-naming").query());
        assertThat(stored()).isEqualTo(answered);
        assertThat(robot.lookup("#question-source-type").query().getStyleClass()).contains("current");
    }

    @Test
    void theContextMenuCodesWordsAndChangesPassages(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "\"Nine people", "\" union");
        mouse.openMenu(robot, "people go");
        assertThat(CoderMouse.menuWords())
                .containsExactly(
                        "Attribution  (A)",
                        "Source  (S)",
                        "Cue  (C)",
                        "Frame evidence  (F)",
                        "Copy text",
                        "Search all articles for selection: \"Nine people go home safe. Six\u00A0…  (Shift+F3)");
        mouse.choose("code-attribution");
        mouse.drag(robot, "union general", "Holt told");
        mouse.openMenu(robot, "secretary");
        mouse.saveMenu("mouse-menu-words-light");
        window.inTheDark(() -> mouse.saveMenu("mouse-menu-words-dark"));
        mouse.choose("code-source");
        assertThat(stored()).extracting(StoredRow::tag).containsExactly("attribution", "source");
        assertThat(stored().getFirst().roles()).containsOnlyKeys("source");

        mouse.openMenu(robot, "secretary");
        assertThat(CoderMouse.menuWords())
                .containsExactly(
                        "Change tag",
                        "Move passage  (Ctrl+M)",
                        "Edit memo  (F4)",
                        "Mark as unsure  (Ctrl+U)",
                        "Go to Attribution",
                        "Unlink passage  (Shift+Delete)",
                        "Delete passage or record  (Delete)");
        mouse.choose("do-workspace-action-unlink");
        // a source that belongs to nothing says so, and is joined from its menu, as by a drag
        assertThat(window.text(robot, "#loose")).startsWith("Not linked yet");
        mouse.openMenu(robot, "secretary");
        assertThat(CoderMouse.menuWords()).contains("Link to");
        mouse.choose("join-to-attribution");
        assertThat(stored().getFirst().roles()).containsOnlyKeys("source");
        mouse.openMenu(robot, "secretary");
        assertThat(CoderMouse.menuWords()).doesNotContain("Link to");
        mouse.choose("do-workspace-action-unlink");
        mouse.openMenu(robot, "secretary");
        mouse.choose("code-cue");
        assertThat(stored()).extracting(StoredRow::tag).containsExactly("attribution", "cue");

        mouse.drag(robot, "told reporters", "reporters outside");
        mouse.openMenu(robot, "people go");
        mouse.choose("do-workspace-action-join");
        assertThat(stored().getFirst().words()).endsWith("do,\" … told reporters");

        mouse.openMenu(robot, "people go");
        mouse.choose("do-workspace-action-unsure");
        assertThat(new StoredCodings(file, window.installation).theOnly("attribution").unsure()).isTrue();
        mouse.click(robot, "#all-passages");
        var row = robot.lookup("#passages .list-cell").nth(1).query();
        mouse.openMenu(row, row.localToScreen(40, 20));
        mouse.saveMenu("mouse-menu-passage-light");
        mouse.choose("do-workspace-action-delete");
        assertThat(stored()).extracting(StoredRow::tag).containsExactly("attribution");
    }

    /// Somebody may be looked up for an answer that is there.
    @Test
    void aNameThatIsOnlyBegunReplacesNoAnswer(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        mouse.drag(robot, "union general", "Holt told");
        window.press(robot, KeyCode.S);
        window.press(robot, KeyCode.DIGIT1);
        robot.write("Maren Holt");
        window.press(robot, KeyCode.ENTER);

        window.press(robot, KeyCode.SHIFT, KeyCode.TAB);
        robot.write("Ha");
        mouse.click(robot, "LERWIN, March", 1);
        assertThat(window.notification(robot)).contains("was not changed: no actor is called “Ha”.");
        try (var project = ProjectOpener.view(file, window.installation)) {
            assertThat(project.study().actors().all()).extracting(Actor::name).containsExactly("Maren Holt");
        }
    }

    @Test
    void theRuleOfATagIsShownAboveItsButton(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        var button = robot.lookup("#tag-attribution").queryButton();
        var top = button.localToScreen(button.getBoundsInLocal()).getMinY();
        robot.interact(() -> button.getTooltip().show(button, 100, top));
        window.settle();
        assertThat(button.getTooltip().getY() + button.getTooltip().getHeight()).isLessThanOrEqualTo(top);
    }

    @Test
    void theContextMenuOffersNoChangeOfASubmittedCodingButItsCorrection(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "\"Nine people", "\" union");
        window.press(robot, KeyCode.A);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        robot.write("Enough for now");
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.ALT, KeyCode.UP);

        mouse.click(robot, "people go", 1);
        mouse.openMenu(robot, "people go");
        assertThat(CoderMouse.menuWords())
                .containsExactly("Start correction  (Ctrl+R)", "Select quotation (repeat to expand)  (F7)");
        mouse.choose("do-workspace-action-correct");
        mouse.openMenu(robot, "people go");
        assertThat(CoderMouse.menuWords()).contains("Delete passage or record  (Delete)");
    }

    @Test
    void theContextMenuIsAboutWhatIsUnderTheMouseAndNotAboutAPassageElsewhere(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "\"Nine people", "\" union");
        window.press(robot, KeyCode.A);
        mouse.drag(robot, "told reporters", "reporters outside");
        window.press(robot, KeyCode.SHIFT, KeyCode.C);
        assertThat(stored()).extracting(StoredRow::tag).containsExactly("attribution", "cue");

        mouse.openMenu(robot, "LERWIN, March");
        assertThat(CoderMouse.menuWords())
                .as("nothing is coded there")
                .anyMatch(it -> it.startsWith("Export for printing"))
                .noneMatch(it -> it.startsWith("Delete"));
        mouse.saveMenu("mouse-menu-place-light");
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.DELETE);
        assertThat(stored()).as("the passage is not selected any more").hasSize(2);

        mouse.click(robot, "told reporters", 1);
        mouse.drag(robot, "Port Authority", "denied");
        mouse.openMenu(robot, "Port Authority");
        assertThat(CoderMouse.menuWords())
                .as("the selected words are there")
                .contains("Source  (S)", "Move passage  (Ctrl+M)")
                .noneMatch(it -> it.startsWith("Delete"));
        mouse.click(robot, "told reporters", 1);
        mouse.openMenu(robot, "people go");
        mouse.choose("do-workspace-action-delete");
        assertThat(stored()).as("the passage there").extracting(StoredRow::tag).containsExactly("cue");
    }

    @Test
    void aClickInTheHeaderLeavesTheKeyboardInTheTextAndOneOnTheCoderAsksWhoIsCoding(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "\"Nine people", "\" union");
        window.press(robot, KeyCode.A);
        robot.clickOn("#workspace-action-undo");
        window.settle();
        assertThat(window.scene().getFocusOwner()).isInstanceOf(ArticleView.class);
        assertThat(stored()).isEmpty();

        robot.clickOn("#coder");
        window.settle();
        assertThat(robot.lookup(".coder-choices").tryQuery()).isPresent();
    }

    /// Else its commands would act on what the click has selected.
    @Test
    void aClickElsewhereClosesTheContextMenu(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "\"Nine people", "\" union");
        window.press(robot, KeyCode.A);
        mouse.openMenu(robot, "people go");
        mouse.click(robot, "LERWIN, March", 1);
        assertThat(CoderMouse.isMenuOpen()).as("in the text").isFalse();

        mouse.click(robot, "LERWIN, March", 1);
        var row = robot.lookup("#passages .list-cell").nth(0).query();
        var place = row.localToScreen(40, 20);
        mouse.openMenu(row, place);
        robot.moveTo(place.add(0, 300)).clickOn(MouseButton.PRIMARY);
        assertThat(CoderMouse.isMenuOpen()).as("in a list").isFalse();
        assertThat(robot.lookup("#form-attribution .words").tryQuery()).as("the passage is selected").isPresent();
        var words = robot.lookup("#form-attribution .words").query();
        mouse.openMenu(words, words.localToScreen(20, 10));
        assertThat(CoderMouse.isMenuOpen()).as("in the outline").isTrue();
        mouse.choose("do-workspace-action-delete");
        assertThat(stored()).isEmpty();
    }

    @Test
    void theContextMenuSelectsTheQuotationUnderTheMouse(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.openMenu(robot, "LERWIN, March");
        assertThat(CoderMouse.menuWords()).noneMatch(it -> it.startsWith("Select quotation"));
        mouse.openMenu(robot, "people go");
        assertThat(CoderMouse.menuWords().getFirst()).isEqualTo("Select quotation (repeat to expand)  (F7)");
        mouse.saveMenu("mouse-menu-quotation-light");
        window.inTheDark(() -> mouse.saveMenu("mouse-menu-quotation-dark"));
        mouse.choose("do-workspace-action-quotation");
        mouse.click(robot, "#tag-attribution");
        assertThat(stored().getFirst().words()).startsWith("\"Nine people").endsWith("hope they do,\"");

        mouse.click(robot, "#fill-source");
        mouse.openMenu(robot, "people go");
        mouse.choose("do-workspace-action-quotation");
        assertThat(stored()).as("selected for the place that waits").hasSize(2);
        assertThat(stored().getFirst().roles()).containsOnlyKeys("source");
    }

    @Nightly
    @Test
    void aRoleThatWaitsForWordsTakesAQuotationElsewhereFromTheContextMenu(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        mouse.click(robot, "#fill-source");
        mouse.openMenu(robot, "until the port");
        mouse.choose("do-workspace-action-quotation");

        assertThat(stored()).hasSize(2);
        assertThat(stored()).extracting(StoredRow::roles).anySatisfy(it -> assertThat(it).containsOnlyKeys("source"));
    }

    /// What is coded, without what differs by chance: ids and times.
    private record StoredRow(String tag, String words, Map<String, Value> values, Map<String, List<String>> roles) {}

    private List<StoredRow> stored() {
        var all = new StoredCodings(file, window.installation).annotations("");
        var byId = all.stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
        return all.stream().map(it -> row(it, byId)).toList();
    }

    private static StoredRow row(Annotation it, Map<AnnotationId, Annotation> byId) {
        var roles =
                it.links().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        role ->
                                                role.getValue().stream()
                                                        .map(id -> byId.get(id).extent().toString())
                                                        .toList()));
        return new StoredRow(it.tag(), it.extent().text(), it.values(), roles);
    }

    private void undo(FxRobot robot, int times) {
        for (int i = 0; i < times; i++) {
            window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        }
        assertThat(stored()).isEmpty();
    }
}
