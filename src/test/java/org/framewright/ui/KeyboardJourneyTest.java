package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.coding.panel.OpenPlace;
import org.framewright.model.coding.ArticleNote.ArticleStatus;
import org.framewright.model.coding.Value;
import org.framewright.project.CodebookSource;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.ui.controls.form.PickerItem;
import org.framewright.ui.controls.theme.Zoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a coder's hands do all day, without the mouse.
@ExtendWith(QuickRobot.class)
class KeyboardJourneyTest {

    private static final String QUOTE = "\"Nine people go home safe. Six people hope they do,\"";

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

    /// The sequence of the guide: beyond the selections nine keystrokes of the twelve that it may take.
    @Test
    void aWholeAttributionTakesNineKeystrokesBesideTheSelections(FxRobot robot) {
        begin(robot);
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.DOWN);
        }
        robot.type(KeyCode.RIGHT);
        window.press(robot, KeyCode.F7);
        Screenshots.save(window.scene(), "keyboard-quotation-light");

        int keys = press(robot, KeyCode.A, KeyCode.DIGIT1);
        assertThat(stored().theOnly("attribution").extent().text()).isEqualTo(QUOTE);
        window.selectNext(robot, 5);
        keys += press(robot, KeyCode.S, KeyCode.DIGIT1, KeyCode.DOWN);
        Screenshots.save(window.scene(), "keyboard-speaker-light");
        keys += press(robot, KeyCode.ENTER, KeyCode.DIGIT5);
        window.selectNext(robot, 1);
        keys += press(robot, KeyCode.C, KeyCode.DIGIT2);

        assertThat(keys).isEqualTo(9);
        var source = stored().theOnly("source");
        assertThat(source.extent().text()).isEqualTo("union general secretary Maren Holt");
        assertThat(source.value("naming")).contains(new Value.Category("named"));
        assertThat(source.value("source-type")).contains(new Value.Category("civil-society"));
        assertThat(stored().actor(source.value("speaker").orElseThrow())).isEqualTo("Maren Holt");
        assertThat(stored().theOnly("cue").extent().text()).isEqualTo("told");
        var attribution = stored().theOnly("attribution");
        assertThat(attribution.value("form")).contains(new Value.Category("direct"));
        assertThat(attribution.fillersOf("source")).containsExactly(source.id());
        assertThat(attribution.fillersOf("cue")).containsExactly(stored().theOnly("cue").id());
        assertThat(stored().open()).noneMatch(it -> it.annotation().isPresent());
    }

    /// JavaFX on Linux sends no request for a menu with these keys.
    @Test
    @EnabledOnOs(OS.LINUX)
    void menuOfTheSelectedWordsOpensByKeysToo(FxRobot robot) {
        begin(robot);
        window.selectSomething(robot);
        window.press(robot, KeyCode.CONTEXT_MENU);
        var below = new Point2D(CoderMouse.menu().getX(), CoderMouse.menu().getY());
        assertThat(CoderMouse.menu().getItems())
                .extracting(it -> it.getText())
                .anyMatch(it -> it.contains("Attribution"));
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.SHIFT, KeyCode.F10);
        assertThat(CoderMouse.menu().isShowing()).isTrue();
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ESCAPE);
        // a mouse that rests where the menu will be
        robot.moveTo(below.getX() + 60, below.getY() + 150);
        window.press(robot, KeyCode.CONTEXT_MENU);
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ENTER);
        // the menu opens on its first item, wherever the one before has ended
        assertThat(stored().annotations("source")).as("the second item").hasSize(1);
    }

    @Nightly
    @Test
    void tabAmongPassagesWithoutASelectedOneGoesToTheFirstOpenQuestion(FxRobot robot) {
        begin(robot);
        window.selectSomething(robot);
        window.press(robot, KeyCode.A);
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        window.press(robot, KeyCode.TAB);
        assertThat(robot.lookup(".current").tryQuery()).isPresent();
    }

    @Nightly
    @Test
    void whoeverHasCodedLastIsAtHandWhenSomebodySitsDownAgain(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ben");
        window.press(robot, KeyCode.CONTROL, KeyCode.L);
        assertThat(robot.lookup("#coder-Ada").query().isFocused()).as("nobody has coded anything").isTrue();

        window.sitDownAs(robot, "Ben");
        window.selectSomething(robot);
        window.press(robot, KeyCode.A);
        window.press(robot, KeyCode.CONTROL, KeyCode.L);
        assertThat(robot.lookup("#coder-Ben").query().isFocused()).isTrue();
    }

    @Test
    void anAttributionWithNothingAroundItIsWarnedAboutBelowWhatIsOpen(FxRobot robot) {
        begin(robot);
        window.selectSomething(robot);
        window.press(robot, KeyCode.A);
        window.press(robot, KeyCode.DIGIT1);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        var list = robot.lookup("#open-list").queryListView();
        assertThat(list.getItems().getLast())
                .isInstanceOfSatisfying(OpenPlace.class, it -> assertThat(it.open()).isEmpty());
        Screenshots.save(window.scene(), "open-warning-light");
        window.press(robot, KeyCode.CONTROL, KeyCode.T);
        Screenshots.save(window.scene(), "open-warning-dark");
        window.press(robot, KeyCode.END);
        window.press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#form-attribution").tryQuery()).isPresent();
    }

    @Nightly
    @Test
    void anActionIsFoundFromTheListOfOpenQuestionsAlsoWhereItIsEmpty(FxRobot robot) {
        var file = window.project("Quotations", CodebookSource.readJson("attribution"));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        window.press(robot, KeyCode.CONTROL, KeyCode.P);
        robot.write("keys");
        window.press(robot, KeyCode.ENTER);
        assertThat(robot.lookup(".shortcut-pane").tryQuery()).isPresent();
    }

    @Test
    void theSheetOfKeysIsFoundByItsNameAndPagedThroughToItsLastLine(FxRobot robot) {
        begin(robot);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.scene().getWindow().setHeight(480));
        window.press(robot, KeyCode.CONTROL, KeyCode.P);
        robot.write("keys");
        window.press(robot, KeyCode.ENTER);
        var sheet = robot.lookup(".shortcut-pane").queryAs(ScrollPane.class);
        assertThat(sheet.isVisible()).isTrue();
        assertThat(sheet.getVvalue()).isZero();
        window.press(robot, KeyCode.PAGE_DOWN);
        assertThat(sheet.getVvalue()).isPositive();
        window.press(robot, KeyCode.END);
        assertThat(sheet.getVvalue()).isEqualTo(1);
        Screenshots.save(window.scene(), "keys-low-light");
        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup(".shortcut-pane").tryQuery()).isEmpty();
    }

    /// The plus is where the keyboard has it.
    @Nightly
    @ParameterizedTest
    @CsvSource({
        "PLUS, MINUS, DIGIT0",
        "EQUALS, MINUS, DIGIT0",
        "SHIFT EQUALS, SHIFT MINUS, DIGIT0",
        "ADD, SUBTRACT, NUMPAD0"
    })
    void theTextIsMadeLargerAndSmallerWithAnyKeyboard(String larger, String smaller, String usual, FxRobot robot) {
        begin(robot);
        zoom(robot, larger);
        zoom(robot, larger);
        assertThat(zoom(robot)).isCloseTo(1.2, within(0.01));
        zoom(robot, smaller);
        assertThat(zoom(robot)).isCloseTo(1.1, within(0.01));
        zoom(robot, usual);
        assertThat(zoom(robot)).isEqualTo(1);
    }

    private void zoom(FxRobot robot, String keys) {
        window.press(
                robot,
                Stream.concat(Stream.of("CONTROL"), Stream.of(keys.split(" ")))
                        .map(KeyCode::valueOf)
                        .toArray(KeyCode[]::new));
    }

    private static double zoom(FxRobot robot) {
        return Zoom.factorIn(robot.lookup(".article-view").query());
    }

    @Test
    void aPassageWithoutItsClosingMarkIsWarnedAboutAndTakesTheWholeQuotationInOneGesture(FxRobot robot) {
        begin(robot);
        window.selectSomething(robot);
        window.press(robot, KeyCode.A);
        // the codebook's rule for marks is for what is coded anew: an end that is moved stays where it is put
        window.press(robot, KeyCode.CONTROL, KeyCode.M);
        window.press(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        window.press(robot, KeyCode.CONTROL, KeyCode.M);
        var cut = QUOTE.substring(0, QUOTE.length() - 1);
        assertThat(stored().theOnly("attribution").extent().text()).isEqualTo(cut);
        assertThat(robot.lookup("#whole-quotation").queryAll()).hasSize(1);
        assertThat(window.notification(robot)).as("no pop-up").doesNotContain("quotation");
        Screenshots.save(window.scene(), "cut-quotation-light");
        window.press(robot, KeyCode.DIGIT1);

        window.press(robot, KeyCode.SHIFT, KeyCode.F7);
        assertThat(stored().theOnly("attribution").extent().text()).isEqualTo(QUOTE);
        assertThat(window.notification(robot)).isEmpty();

        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(stored().theOnly("attribution").extent().text()).isEqualTo(cut);
        assertThat(window.notification(robot)).isEmpty();
        window.press(robot, KeyCode.DELETE);
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.CONTROL, KeyCode.HOME);
        window.selectSomething(robot);
        window.press(robot, KeyCode.A);
        assertThat(stored().theOnly("attribution").extent().text()).isEqualTo(QUOTE);
        assertThat(window.notification(robot)).as("of a whole quotation").isEmpty();
    }

    @Test
    void aTagAndItsCategoryAreFoundByTypingAndCodedAtOnce(FxRobot robot) {
        begin(robot);
        window.selectSomething(robot);
        window.press(robot, KeyCode.SLASH);
        robot.write("fairness ev");
        window.settle();
        Screenshots.save(window.scene(), "picker-light");
        window.press(robot, KeyCode.ENTER);

        assertThat(stored().theOnly("frame-evidence").value("frame"))
                .contains(new Value.Category("fairness-and-equality"));
        assertThat(window.scene().lookup("#picker").isVisible()).isFalse();

        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        window.press(robot, KeyCode.SLASH);
        robot.write("zzz");
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.T);
        Screenshots.save(window.scene(), "picker-nothing-dark");
        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.scene().lookup("#picker").isVisible()).isFalse();
    }

    @Test
    void aPassageIsMovedJoinedAndTaggedAnewAndAllOfItUndone(FxRobot robot) {
        begin(robot);
        window.selectSomething(robot);
        window.press(robot, KeyCode.F);
        assertThat(stored().theOnly("frame-evidence").extent().text()).isEqualTo(QUOTE);

        window.press(robot, KeyCode.CONTROL, KeyCode.M);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 1).release(KeyCode.SHIFT);
        Screenshots.save(window.scene(), "keyboard-moving-light");
        assertThat(window.text(robot, "#links"))
                .as("in place of what a tag would do")
                .startsWith("Shift+arrow keys move the end");
        window.press(robot, KeyCode.CONTROL, KeyCode.M);
        assertThat(stored().theOnly("frame-evidence").extent().text()).isEqualTo(QUOTE + " union");

        robot.type(KeyCode.RIGHT);
        window.selectNext(robot, 1);
        window.press(robot, KeyCode.CONTROL, KeyCode.J);
        assertThat(stored().theOnly("frame-evidence").extent().text()).isEqualTo(QUOTE + " union … secretary");

        window.press(robot, KeyCode.SHIFT, KeyCode.A);
        assertThat(stored().annotations("frame-evidence")).isEmpty();
        assertThat(stored().theOnly("attribution").extent().text()).isEqualTo(QUOTE + " union … secretary");

        for (int i = 0; i < 3; i++) {
            window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        }
        assertThat(stored().theOnly("frame-evidence").extent().text()).isEqualTo(QUOTE);
    }

    @Test
    void whatIsOpenIsListedAndGoneThroughAndASourceWithoutAttributionIsAmongIt(FxRobot robot) {
        begin(robot);
        window.selectSomething(robot);
        window.press(robot, KeyCode.S);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        ListView<?> list = (ListView<?>) window.scene().lookup("#open-list");
        assertThat(list.getItems()).hasSize(3);
        assertThat(stored().open())
                .anyMatch(it ->
                        it.question() instanceof org.framewright.codebook.CodingQuestions.MissingAnswer.UnusedFiller);
        Screenshots.save(window.scene(), "open-list-light");

        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ENTER);
        assertThat(window.scene().lookup("#form-framing .question.current")).isNotNull();
        window.press(robot, KeyCode.F8);
        assertThat(window.scene().lookup("#form-source .question.current")).isNotNull();
    }

    @Test
    void anArticleIsSetAsideTakenUpAndSubmittedWithAReason(FxRobot robot) {
        begin(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        Screenshots.save(window.scene(), "set-aside-light");
        robot.write("waits for a ruling").type(KeyCode.ENTER);
        window.settle();
        assertThat(stored().note("01-wire-report").standing()).isEqualTo(ArticleStatus.SET_ASIDE);

        window.press(robot, KeyCode.ALT, KeyCode.UP);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(window.text(robot, "#standing")).isEqualTo("Set aside: waits for a ruling");
        window.press(robot, KeyCode.F4);
        robot.write("two events in one");
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
        Screenshots.save(window.scene(), "article-notes-light");
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        robot.write("can't be told").type(KeyCode.ENTER);
        window.settle();
        assertThat(window.notification(robot)).startsWith("Submitted incomplete: “");

        var note = stored().note("01-wire-report");
        assertThat(note.memo()).isEqualTo("two events in one");
        assertThat(note.unsure()).isTrue();
        assertThat(note.reason()).isEqualTo("can't be told");
        assertThat(window.text(robot, "#progress")).isEqualTo("1 of 9 submitted");

        // it said that nothing was open
        window.press(robot, KeyCode.ALT, KeyCode.UP);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(((Labeled) robot.lookup("#open-list .empty-state").query()).getText())
                .contains("Start a correction (Ctrl+R) to answer the remaining questions");
    }

    @Nightly
    @Test
    void aCommandIsFoundByItsNameAndSaysItsKey(FxRobot robot) {
        begin(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.P);
        robot.write("not rel");
        window.settle();
        Screenshots.save(window.scene(), "commands-light");
        window.press(robot, KeyCode.ENTER);
        robot.write("about football").type(KeyCode.ENTER);
        window.settle();

        assertThat(stored().note("01-wire-report").standing()).isEqualTo(ArticleStatus.NOT_RELEVANT);
    }

    @Test
    void aReasonThatIsMissingIsAskedForUntilItIsGiven(FxRobot robot) {
        begin(robot);
        for (var key : List.of(KeyCode.N, KeyCode.ENTER)) {
            window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, key);
            window.press(robot, KeyCode.ENTER);
            assertThat(window.scene().lookup("#ask-field").isFocused()).isTrue();
            assertThat(((Labeled) window.scene().lookup("#ask .label")).getText()).contains("Enter a reason");
            Screenshots.save(window.scene(), "reason-missing-light");
            window.press(robot, KeyCode.ESCAPE);
        }
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        window.press(robot, KeyCode.ENTER);
        robot.write("about football").type(KeyCode.ENTER);
        window.settle();
        assertThat(stored().note("01-wire-report").reason()).isEqualTo("about football");
    }

    @Nightly
    @ParameterizedTest
    @CsvSource({"zoom, Zoom in", "theme, 'Switch theme'", "keys, Keyboard shortcuts", "fragment, Add selection"})
    void aCommandIsFoundByWhatOthersCallIt(String words, String command, FxRobot robot) {
        begin(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.P);
        robot.write(words);
        window.settle();
        assertThat(((ListView<?>) window.scene().lookup("#palette-list")).getItems().get(1))
                .extracting(it -> ((PickerItem) it).label())
                .asString()
                .startsWith(command);
    }

    @Test
    void aNameTypedAtOnceGoesToWhoeverHasItAndElseIntoTheFieldForANewOne(FxRobot robot) {
        window.settle();
        robot.write("be").type(KeyCode.ENTER);
        window.settle();
        assertThat(window.text(robot, "#coder")).contains("Ben");

        window.press(robot, KeyCode.CONTROL, KeyCode.L);
        robot.write("Adrian B").type(KeyCode.ENTER, 2);
        window.settle();
        assertThat(window.text(robot, "#coder")).contains("Adrian B");
    }

    @Nightly
    @Test
    void withNothingSelectedTheMemoIsTheArticles(FxRobot robot) {
        begin(robot);
        window.press(robot, KeyCode.F4);
        robot.write("two events in one");
        window.press(robot, KeyCode.F6);
        window.press(robot, KeyCode.ALT, KeyCode.DOWN);

        assertThat(stored().note("01-wire-report").memo()).isEqualTo("two events in one");
    }

    /// Else the reason would be that of the other article.
    @Nightly
    @Test
    void whatIsAskedAboutAnArticleIsAskedNoMoreAtAnother(FxRobot robot) {
        begin(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        window.press(robot, KeyCode.ALT, KeyCode.DOWN);
        assertThat(window.scene().lookup("#ask").isVisible()).isFalse();

        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        window.press(robot, KeyCode.F6);
        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.scene().lookup("#ask").isVisible()).isFalse();
    }

    @Test
    void whoGoesElsewhereLeavesNoPickerOpen(FxRobot robot) {
        begin(robot);
        leavePicker(robot, () -> window.press(robot, KeyCode.F6));
        leavePicker(robot, () -> window.press(robot, KeyCode.ALT, KeyCode.DOWN));
        leavePicker(
                robot,
                () -> {
                    robot.clickOn(".article-view");
                    window.settle();
                });
    }

    private void leavePicker(FxRobot robot, Runnable elsewhere) {
        for (var opening : List.of(List.of(KeyCode.CONTROL, KeyCode.P), List.of(KeyCode.SLASH))) {
            window.press(robot, opening.toArray(KeyCode[]::new));
            var picker = opening.contains(KeyCode.P) ? "#palette" : "#picker";
            assertThat(window.scene().lookup(picker + "-field").isFocused()).isTrue();
            elsewhere.run();
            assertThat(window.scene().lookup(picker).isVisible()).isFalse();
            assertThat(
                            window.scene().lookup(".article-view").isFocused()
                                    || window.scene().lookup("#article-page").isFocused())
                    .isTrue();
        }
    }

    private void begin(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
    }

    private int press(FxRobot robot, KeyCode... keys) {
        for (var key : keys) {
            window.press(robot, key);
        }
        return keys.length;
    }

    private StoredCodings stored() {
        return new StoredCodings(file, window.installation);
    }
}
