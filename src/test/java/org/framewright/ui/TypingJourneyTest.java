package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.framewright.model.actor.Actor;
import org.framewright.model.coding.Value;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.ui.workspace.article.ArticleView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// What a coder is still typing when something else happens.
@ExtendWith(QuickRobot.class)
class TypingJourneyTest {

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

    @Test
    void aMemoThatIsBeingTypedIsSubmittedWithTheCoding(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        submitFromAMemo(robot);

        assertThat(window.text(robot, "#progress")).isEqualTo("1 of 9 submitted");
        assertThat(stored().theOnly("attribution").memo()).isEqualTo("ask the others");
        assertThat(window.scene().getFocusOwner()).isInstanceOf(ArticleView.class);
    }

    @Nightly
    @Test
    void theKeyboardGoesToTheTextAndToNoButtonWhenTheLastArticleIsSubmittedFromAField(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        for (int i = 0; i < 8; i++) {
            window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
            robot.write("made up");
            window.press(robot, KeyCode.ENTER);
        }
        submitFromAMemo(robot);

        assertThat(window.text(robot, "#progress")).isEqualTo("9 of 9 submitted");
        assertThat(window.scene().getFocusOwner()).isInstanceOf(ArticleView.class);
    }

    private void submitFromAMemo(FxRobot robot) {
        window.codeSomething(robot);
        window.press(robot, KeyCode.DIGIT1);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        for (int i = 0; i < 12 && !window.text(robot, "#open-questions").equals("All answered"); i++) {
            window.press(robot, KeyCode.DIGIT1);
        }
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.press(robot, KeyCode.COMMA);
        window.press(robot, KeyCode.F4);
        robot.write("ask the others");
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    }

    @Nightly
    @ParameterizedTest
    @ValueSource(
            strings = {"next article", "close the project", "close the window", "another coder", "submit", "Escape"})
    void aMemoThatIsBeingTypedIsKeptOnEveryWayOut(String way, FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        window.press(robot, KeyCode.F4);
        robot.write("ask the others");
        leave(robot, way);

        assertThat(stored().theOnly("attribution").memo()).isEqualTo("ask the others");
    }

    @Nightly
    @ParameterizedTest
    @ValueSource(strings = {"next article", "close the project", "close the window", "another coder", "submit"})
    void aNameThatIsBeingTypedStaysInItsFieldOnEveryWayOut(String way, FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        askForSpeaker(robot);
        assertThat(stored().theOnly("source").value("naming")).contains(new Value.Category("named"));
        robot.write("Maren Holt");
        leave(robot, way);

        assertThat(window.notification(robot)).startsWith("An answer is unfinished.");
        assertThat(robot.lookup("#answer-field").queryTextInputControl().getText()).isEqualTo("Maren Holt");
        assertThat(actorNames()).as("no actor before it is added").isEmpty();
    }

    @Test
    void aFewLettersOfAKnownNameAreNoNewNameUnlessTheCoderSaysSo(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        nameSpeaker(robot, "Maren Holt");
        nameSpeaker(robot, "hol");
        assertThat(window.notification(robot)).contains("Maren Holt", "“hol”");
        window.press(robot, KeyCode.ENTER);
        assertThat(actorNames()).containsExactly("Maren Holt");
        nameSpeaker(robot, "hol");
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ENTER);

        assertThat(actorNames()).containsExactlyInAnyOrder("Maren Holt", "hol");
    }

    @Nightly
    @Test
    void lettersAfterADoubleClickInTheTextAreKeysThoughANameWasBeingTyped(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        askForSpeaker(robot);
        robot.write("Maren Holt");
        String text;
        try (var project = ProjectOpener.view(file, window.installation)) {
            text = project.corpus().article(project.corpus().articles().getFirst().id()).text();
        }
        new CoderMouse(window, text).click(robot, "halting freight", 2);
        window.press(robot, KeyCode.C);

        assertThat(stored().theOnly("cue").extent().text()).isEqualTo("halting");
        assertThat(actorNames()).as("a field that is left makes no actor").isEmpty();
    }

    @Test
    void aClickBesideTheFieldLeavesTheKeyboardInIt(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        askForSpeaker(robot);
        robot.write("Maren ");
        robot.clickOn(".question.current .question-title");
        robot.write("Holt");
        window.press(robot, KeyCode.ENTER);

        assertThat(actorNames()).containsExactly("Maren Holt");
        assertThat(stored().theOnly("source").value("speaker")).isPresent();
    }

    /// The question about the speaker of a new source is current.
    private void askForSpeaker(FxRobot robot) {
        window.codeSomething(robot);
        window.press(robot, KeyCode.DIGIT1);
        window.selectNext(robot, 5);
        window.press(robot, KeyCode.S);
        window.press(robot, KeyCode.NUMPAD1);
    }

    private void nameSpeaker(FxRobot robot, String name) {
        askForSpeaker(robot);
        robot.write(name);
        window.press(robot, KeyCode.ENTER);
        if (robot.lookup("#question-speaker #answer-field").tryQuery().isEmpty()) {
            window.press(robot, KeyCode.ESCAPE);
        }
    }

    private List<String> actorNames() {
        try (var project = ProjectOpener.view(file, window.installation)) {
            return project.study().actors().all().stream().map(Actor::name).toList();
        }
    }

    @Test
    void shiftTabInAFieldGoesToTheQuestionBeforeAtOnceAndMakesNoActorUnlessToldTo(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        askForSpeaker(robot);
        robot.write("Maren Holt");
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.DIGIT5);
        window.press(robot, KeyCode.TAB);
        for (int i = 0; i < 9 && robot.lookup("#question-function #answer-field").tryQuery().isEmpty(); i++) {
            window.press(robot, KeyCode.TAB);
        }
        window.press(robot, KeyCode.SHIFT, KeyCode.TAB);
        assertThat(robot.lookup("#question-source-type.current").tryQuery()).isPresent();
        window.press(robot, KeyCode.SHIFT, KeyCode.TAB);
        assertThat(robot.lookup("#question-speaker #answer-field").tryQuery()).isPresent();

        robot.write("Joe Biden");
        window.press(robot, KeyCode.SHIFT, KeyCode.TAB);
        assertThat(robot.lookup("#question-naming.current").tryQuery()).isPresent();
        assertThat(window.notification(robot)).contains("no actor is called “Joe Biden”");
        assertThat(actorNames()).doesNotContain("Joe Biden");
        robot.clickOn("Use “Joe Biden”");
        window.settle();
        assertThat(actorNames()).contains("Joe Biden");
    }

    @Test
    void aFieldKeepsItsTextWhileAnotherWindowHasTheKeyboard(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        window.press(robot, KeyCode.DIGIT1);
        window.selectNext(robot, 5);
        window.press(robot, KeyCode.S);
        window.press(robot, KeyCode.DIGIT1);
        robot.write("Mar");
        keyboardIsHere(false);
        assertThat(stored().theOnly("source").value("speaker")).isEmpty();
        keyboardIsHere(true);
        robot.write("en Holt").type(KeyCode.ENTER);
        window.settle();

        try (var project = ProjectOpener.view(file, window.installation)) {
            assertThat(project.study().actors().all()).extracting(Actor::name).containsExactly("Maren Holt");
        }
    }

    /// Where a change is on its way to the disk for longer than keys are held otherwise, and where it is not.
    @Nightly
    @ParameterizedTest
    @CsvSource({
        "CONTROL+SHIFT+F, #search-words, 0", "CONTROL+SHIFT+F, #search-words, 700", "CONTROL+F, #find-words, 200",
        "CONTROL+G, #article-filter, 200", "CONTROL+P, #palette-field, 200", "SLASH, #picker-field, 200"
    })
    void lettersTypedWhileAFieldIsBeingOpenedAreInItInTheirOrder(String chord, String field, int wait, FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.selectSomething(robot);
        var disk = new CountDownLatch(1);
        window.background.execute(() -> TestWindow.await(disk));
        robot.type(KeyCode.A);
        robot.push(keys(chord));
        robot.write("strike");
        robot.sleep(wait);
        disk.countDown();
        window.settle();

        assertThat(((TextField) robot.lookup(field).query()).getText()).isEqualTo("strike");
        assertThat(stored().theOnly("attribution").values()).isEmpty();
    }

    @Test
    void whatIsTypedWhileTheArticlesAreBeingReadIsDoneInTheFirstOne(FxRobot robot) throws TimeoutException {
        window.settle();
        var rounds = new CountDownLatch(1);
        var articles = new CountDownLatch(1);
        window.background.execute(() -> TestWindow.await(rounds));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#coder-Ada").query().requestFocus());
        robot.type(KeyCode.SPACE);
        window.background.execute(() -> TestWindow.await(articles));
        rounds.countDown();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> robot.lookup("#workspace").tryQuery().isPresent());
        assertThat(robot.lookup(".empty-workspace").query().isVisible()).as("no articles, it seems").isFalse();
        window.selectSomething(robot);
        robot.type(KeyCode.F);
        robot.sleep(600);
        articles.countDown();
        window.settle();

        assertThat(stored().theOnly("frame-evidence").extent().text()).startsWith("\"Nine people").endsWith("do,\"");
        assertThat(((TextField) robot.lookup("#article-filter").query()).getText()).isEmpty();
    }

    @Test
    void lettersTypedAtTheResultsOfASearchBeginAnother(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, keys("CONTROL+SHIFT+F"));
        robot.write("harbour").type(KeyCode.ENTER);
        window.settle();
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, keys("CONTROL+SHIFT+F"));
        assertThat(window.scene().getFocusOwner()).hasFieldOrPropertyWithValue("id", "hits");
        robot.write("union");
        window.settle();

        assertThat(((TextField) robot.lookup("#search-words").query()).getText()).isEqualTo("union");
    }

    private static KeyCode[] keys(String chord) {
        return Stream.of(chord.split("\\+", -1)).map(KeyCode::valueOf).toArray(KeyCode[]::new);
    }

    /// Tells the window what the platform tells it when somebody switches to another one and back: without a display there
    /// is no other window to switch to.
    private void keyboardIsHere(boolean here) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var setFocused = Window.class.getDeclaredMethod("setFocused", boolean.class);
                    setFocused.setAccessible(true);
                    return setFocused.invoke(window.scene().getWindow(), here);
                });
        window.settle();
    }

    private void leave(FxRobot robot, String way) {
        switch (way) {
            case "next article" -> robot.push(KeyCode.ALT, KeyCode.DOWN);
            case "close the project" -> robot.push(KeyCode.CONTROL, KeyCode.W);
            case "another coder" -> robot.push(KeyCode.CONTROL, KeyCode.L);
            case "submit" -> robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            case "close the window" -> Platform.runLater(window.shell::close);
            default -> robot.type(KeyCode.ESCAPE);
        }
        window.settle();
    }

    private StoredCodings stored() {
        return new StoredCodings(file, window.installation);
    }
}
