package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.actor.Actor;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Annotation.Origin;
import org.framewright.model.study.Round;
import org.framewright.project.Project;
import org.framewright.project.ProjectChecks;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.Pulse;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A coder whose round has suggestions: goes through them, accepts one, dismisses one, takes one back; by keyboard and by mouse.
@ExtendWith(QuickRobot.class)
class SuggestionJourneyTest {

    @TempDir Path folder;

    private TestWindow window;
    private Path file;
    private CoderMouse mouse;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike");
        try (var project = ProjectOpener.view(file, window.installation)) {
            var article = project.corpus().articles().getFirst().id();
            mouse = new CoderMouse(window, project.coding().article(ada(project).key(article)).text());
        }
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aSuggestionIsAcceptedWithItsPartsDismissedAndTakenBack(FxRobot robot) {
        begin(robot, true);
        int all = ghosts(robot);
        assertThat(all).isPositive();
        var message = window.text(robot, "#suggestions-on");
        assertThat(robot.lookup("#suggestion-bar").query().isVisible()).isFalse();

        window.press(robot, KeyCode.F5);
        Screenshots.save(window.scene(), "suggestion-light");
        assertThat(window.text(robot, "#suggestion")).contains("said");
        window.press(robot, KeyCode.F5);
        window.press(robot, KeyCode.SHIFT, KeyCode.F5);
        window.press(robot, KeyCode.ALT, KeyCode.ENTER);

        Screenshots.save(window.scene(), "suggestion-accepted-light");
        assertThat(robot.lookup("#suggestion-bar").query().isVisible()).isFalse();
        assertThat(window.text(robot, "#suggestions-on")).isNotEqualTo(message);
        assertThat(coded()).hasSize(3).extracting(Annotation::origin).containsOnly(Origin.SUGGESTED);

        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text(robot, "#suggestions-on")).isEqualTo(message);

        window.press(robot, KeyCode.F5);
        var first = window.text(robot, "#suggestion");
        window.press(robot, KeyCode.SHIFT, KeyCode.BACK_SPACE);
        assertThat(window.text(robot, "#suggestion")).isNotEqualTo(first);
        assertThat(window.text(robot, "#suggestions-on")).isNotEqualTo(message);
        window.inTheDark(() -> Screenshots.save(window.scene(), "suggestion-dark"));
    }

    @Test
    void theKeyForTheNextSuggestionWaitsUntilTheyAreFound(FxRobot robot) {
        begin(robot, true);

        robot.push(KeyCode.ALT, KeyCode.DOWN).push(KeyCode.F5);
        window.settle();

        assertThat(robot.lookup("#suggestion-bar").query().isVisible()).isTrue();
        assertThat(window.text(robot, "#suggestion")).isNotBlank();
    }

    @Test
    void undoRestoresTheDismissedSuggestionBeforeItRemovesTheOneAcceptedEarlier(FxRobot robot) {
        begin(robot, true);
        var all = window.text(robot, "#suggestions-on");
        window.press(robot, KeyCode.F5);
        window.press(robot, KeyCode.ALT, KeyCode.ENTER);
        window.press(robot, KeyCode.F5);
        var second = window.text(robot, "#suggestion");
        window.press(robot, KeyCode.SHIFT, KeyCode.BACK_SPACE);
        var fewer = window.text(robot, "#suggestions-on");
        assertThat(undoTooltip(robot)).startsWith("Undo: dismiss suggestion");

        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text(robot, "#suggestion")).isEqualTo(second);
        assertThat(window.notification(robot)).isEqualTo("1 suggestion restored.");
        assertThat(coded()).isNotEmpty();

        window.press(robot, KeyCode.CONTROL, KeyCode.Y);
        assertThat(window.text(robot, "#suggestions-on")).isEqualTo(fewer);
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(undoTooltip(robot)).startsWith("Undo: coding (");

        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(coded()).isEmpty();
        assertThat(window.text(robot, "#suggestions-on")).isEqualTo(all);
        assertThat(undoTooltip(robot)).contains("Nothing to undo");
    }

    @Test
    void redoGoesOnToTheNextOpenQuestionAsTheActionItselfDoes(FxRobot robot) {
        begin(robot, true);
        window.press(robot, KeyCode.F5);
        window.press(robot, KeyCode.ALT, KeyCode.ENTER);
        var first = currentQuestion(robot);
        assertThat(first).isPresent();
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        window.press(robot, KeyCode.CONTROL, KeyCode.Y);
        assertThat(currentQuestion(robot)).isEqualTo(first);

        window.press(robot, KeyCode.DIGIT1);
        var second = currentQuestion(robot);
        assertThat(second).isPresent().isNotEqualTo(first);
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(currentQuestion(robot)).isEqualTo(first);
        window.press(robot, KeyCode.CONTROL, KeyCode.Y);
        assertThat(currentQuestion(robot)).isEqualTo(second);
    }

    private static Optional<String> currentQuestion(FxRobot robot) {
        return robot.lookup(".coding-panel .question.current").<Node>tryQuery().map(Node::getId);
    }

    @Test
    void tagsFoldIntoASecondLineThatIsWhole(FxRobot robot) {
        begin(robot, true);
        window.press(robot, KeyCode.F5);
        for (int i = 0; i < 3; i++) {
            window.press(robot, KeyCode.CONTROL, KeyCode.PLUS);
            Pulse.await();
            Pulse.await();
            var bar = robot.lookup(".tag-bar").query();
            var room = bar.localToScene(bar.getLayoutBounds());
            assertThat(room.getMaxY()).isLessThanOrEqualTo(window.scene().getHeight() + 0.5);
            assertThat(robot.lookup(".tag-bar .tag-button").<Node>queryAll())
                    .isNotEmpty()
                    .allSatisfy(it -> {
                        var bounds = it.localToScene(it.getLayoutBounds());
                        assertThat(bounds.getMinY()).as(it.getId()).isGreaterThanOrEqualTo(room.getMinY());
                        assertThat(bounds.getMaxY()).as(it.getId()).isLessThanOrEqualTo(room.getMaxY());
                    });
        }
    }

    private static String undoTooltip(FxRobot robot) {
        return robot.lookup("#workspace-action-undo").queryButton().getTooltip().getText();
    }

    @Nightly
    @Test
    void whatWasDismissedStaysSoAfterTheProgramWasClosedUntilItIsBroughtBack(FxRobot robot) {
        begin(robot, true);
        var all = window.text(robot, "#suggestions-on");
        window.press(robot, KeyCode.F5);
        var first = window.text(robot, "#suggestion");
        window.press(robot, KeyCode.SHIFT, KeyCode.BACK_SPACE);
        var fewer = window.text(robot, "#suggestions-on");

        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        window.settle();
        begin(robot, true);
        assertThat(window.text(robot, "#suggestions-on")).isEqualTo(fewer).isNotEqualTo(all);

        window.press(robot, KeyCode.CONTROL, KeyCode.F5);
        assertThat(window.text(robot, "#suggestions-on")).isEqualTo(all);
        assertThat(window.notification(robot)).isEqualTo("1 suggestion restored.");
        window.press(robot, KeyCode.F5);
        assertThat(window.text(robot, "#suggestion")).isEqualTo(first);
    }

    @Test
    void theBarNamesASpeakerAndAcceptingTakesThemThoughTheProjectDoesNotKnowThemYet(FxRobot robot) {
        begin(robot, true);
        for (int i = 0; i < 20 && !window.text(robot, "#suggestion").contains("speaker: "); i++) {
            window.press(robot, KeyCode.F5);
        }
        var named = window.text(robot, "#suggestion").replaceFirst(".*speaker: ", "");
        window.press(robot, KeyCode.ALT, KeyCode.ENTER);

        assertThat(coded()).extracting(it -> it.value("speaker")).anyMatch(Optional::isPresent);
        try (var project = ProjectOpener.view(file, window.installation)) {
            assertThat(project.study().actors().all()).extracting(Actor::name).containsExactly(named);
        }
    }

    /// As behind words that are selected and coded by hand.
    @Test
    void cursorIsBehindWhatWasAccepted(FxRobot robot) {
        begin(robot, true);
        window.press(robot, KeyCode.F5);
        window.press(robot, KeyCode.ALT, KeyCode.ENTER);
        int end =
                coded().stream()
                        .flatMap(it -> it.extent().fragments().stream())
                        .mapToInt(it -> it.end())
                        .max()
                        .orElseThrow();

        window.press(robot, KeyCode.SHIFT, KeyCode.RIGHT);
        window.press(robot, KeyCode.F);

        assertThat(coded())
                .filteredOn(it -> it.tag().equals("frame-evidence"))
                .extracting(it -> it.extent().fragments().getFirst().start())
                .allMatch(it -> it >= end && it <= end + 3)
                .hasSize(1);
    }

    @Test
    void openQuestionsFollowInTheOrderOfThePanel(FxRobot robot) {
        begin(robot, true);
        window.press(robot, KeyCode.F5);
        window.press(robot, KeyCode.ALT, KeyCode.ENTER);
        var forms = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            forms.add(robot.lookup(".question.current").query().getParent().getId());
            window.press(robot, KeyCode.F8);
        }

        assertThat(forms).as("the source stands above the cue").containsSubsequence("form-source", "form-cue");
        assertThat(forms.indexOf("form-cue")).isGreaterThan(forms.indexOf("form-source"));
    }

    @Nightly
    @Test
    void anAcceptedOneSaysSoAndTheFileIsWhole(FxRobot robot) {
        begin(robot, true);
        window.press(robot, KeyCode.F5);
        window.press(robot, KeyCode.ALT, KeyCode.ENTER);

        assertThat(window.text(robot, "#origin")).isEqualTo("suggested");
        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        window.settle();
        assertThat(ProjectChecks.check(file, window.installation)).isEmpty();
    }

    @Nightly
    @Test
    void withoutThatSettingNothingIsSuggested(FxRobot robot) {
        begin(robot, false);
        window.press(robot, KeyCode.F5);

        assertThat(ghosts(robot)).isZero();
        assertThat(robot.lookup("#suggestions-on").query().isVisible()).isFalse();
    }

    @Nightly
    @Test
    void theNumberAtTheTopGoesToTheNextSuggestionAsItsKeyDoes(FxRobot robot) {
        begin(robot, true);
        mouse.click(robot, "#suggestions-on");
        assertThat(window.text(robot, "#suggestion")).startsWith("Suggestion 1 of ");
        mouse.click(robot, "#suggestions-on");
        assertThat(window.text(robot, "#suggestion")).startsWith("Suggestion 2 of ");
        window.press(robot, KeyCode.F5);
        assertThat(window.text(robot, "#suggestion")).startsWith("Suggestion 3 of ");
    }

    @Nightly
    @Test
    void anOutlineIsClickedAndAcceptedAndTheNumberGoesOnFromThere(FxRobot robot) {
        begin(robot, true);
        var place = mouse.onScreen("people go");
        mouse.click(robot, "people go", 1);
        assertThat(window.text(robot, "#suggestion")).contains("Maren Holt");
        assertThat(mouse.onScreen("people go")).as("nothing runs away from the mouse").isEqualTo(place);
        int position = position(robot);

        mouse.click(robot, "#accept-suggestion");
        assertThat(coded()).extracting(Annotation::tag).containsExactly("attribution", "source", "cue");
        assertThat(robot.lookup("#suggestion-bar").query().isVisible()).as("its questions come first").isFalse();
        mouse.click(robot, "#suggestions-on");
        assertThat(position(robot)).as("one is less").isEqualTo(position);

        window.press(robot, KeyCode.ALT, KeyCode.ENTER);
        // the page may have been scrolled on
        window.press(robot, KeyCode.CONTROL, KeyCode.HOME);
        mouse.click(robot, "LERWIN, March", 1);
        window.press(robot, KeyCode.F5);
        assertThat(position(robot)).as("from the caret").isEqualTo(1);
    }

    @Test
    void theContextMenuOfAnOutlineAcceptsAndDismissesIt(FxRobot robot) {
        begin(robot, true);
        var all = window.text(robot, "#suggestions-on");
        mouse.openMenu(robot, "LERWIN, March");
        assertThat(CoderMouse.menuWords()).noneMatch(it -> it.contains("suggestion"));

        mouse.openMenu(robot, "people go");
        assertThat(window.text(robot, "#suggestion")).contains("Maren Holt");
        assertThat(CoderMouse.menuWords())
                .startsWith("Accept suggestion  (Alt+Enter)", "Dismiss suggestion  (Shift+Backspace)");
        mouse.saveMenu("suggestion-menu-light");
        window.inTheDark(() -> mouse.saveMenu("suggestion-menu-dark"));
        mouse.choose("do-workspace-action-dismiss-suggestion");
        assertThat(window.text(robot, "#suggestions-on")).isNotEqualTo(all);
        assertThat(coded()).isEmpty();

        window.press(robot, KeyCode.CONTROL, KeyCode.F5);
        mouse.openMenu(robot, "people go");
        mouse.choose("do-workspace-action-accept-suggestion");
        assertThat(coded()).extracting(Annotation::tag).containsExactly("attribution", "source", "cue");
    }

    @Test
    void whatIsLeftOfASuggestionInAnotherParagraphStaysSuggested(FxRobot robot) throws IOException {
        var text = "The talks went on.\n\n“We have done our part,” Maren Holt said.\n\n“Now it is up to them.”";
        var article = Files.writeString(folder.resolve("00-talks.txt"), text);
        try (var project = ProjectOpener.open(file, window.installation)) {
            project.corpus().importFiles(List.of(article), Optional.empty(), ProgressListener.NONE);
        }
        begin(robot, true);
        for (int i = 0; i < 9; i++) {
            window.press(robot, KeyCode.ALT, KeyCode.DOWN);
        }
        assertThat(window.text(robot, "#suggestions-on")).isEqualTo("1");

        var talks = new CoderMouse(window, text);
        talks.drag(robot, "“We have", "part,”");
        window.press(robot, KeyCode.A);
        assertThat(window.text(robot, "#suggestions-on")).isEqualTo("1");
        window.press(robot, KeyCode.F5);
        window.press(robot, KeyCode.ALT, KeyCode.ENTER);
        assertThat(window.text(robot, "#suggestions-on")).isEqualTo("0");
        try (var project = ProjectOpener.view(file, window.installation)) {
            var key = ada(project).key(project.corpus().articles().getLast().id());
            assertThat(project.coding().snapshot(key).annotations())
                    .extracting(it -> it.extent().text())
                    .containsExactly("“We have done our part,”", "Maren Holt", "“Now it is up to them.”");
        }
    }

    private int position(FxRobot robot) {
        return Integer.parseInt(window.text(robot, "#suggestion").split(" ", 3)[1]);
    }

    private void begin(FxRobot robot, boolean suggestions) {
        try (var project = ProjectOpener.open(file, window.installation)) {
            project.study().changeSettings("Main", it -> new Round.Settings(suggestions, it.timed(), it.order()));
        }
        robot.interact(() -> window.shell.show(Optional.of(file)));
        window.settle();
        window.sitDownAs(robot, "Ada");
    }

    private static int ghosts(FxRobot robot) {
        return robot.lookup(".ghost").<Node>queryAll().size();
    }

    private List<Annotation> coded() {
        try (var project = ProjectOpener.view(file, window.installation)) {
            return project.coding()
                    .snapshot(ada(project).key(project.corpus().articles().getFirst().id()))
                    .annotations();
        }
    }

    private static CoderRound ada(Project project) {
        return new CoderRound(project.study().coder("Ada").orElseThrow(), project.study().rounds().getFirst());
    }
}
