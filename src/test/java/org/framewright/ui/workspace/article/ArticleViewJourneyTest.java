package org.framewright.ui.workspace.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import org.framewright.model.article.Article;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.support.Pulse;
import org.framewright.support.QuickRobot;
import org.framewright.support.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/// The article pane as a coder uses it.
@ExtendWith(QuickRobot.class)
final class ArticleViewJourneyTest {

    private static final KeyCode SHORTCUT =
            System.getProperty("os.name").startsWith("Mac") ? KeyCode.COMMAND : KeyCode.CONTROL;

    private static final String TEXT =
            """
            Dockers at the port of Lerwin walked out today, leaving eleven ships unloaded.

            “We have waited,” said Marta Devlin, “and we were patient. The gates stay shut.” Nobody answered.

            """
                    + "Ferries were expected to run until midnight, according to the operator.\n\n".repeat(30)
                    + "The last word is hers.";

    private static final String STORY =
            "Ground forces withdrew, after a night of heavy fire, from the northern quarter and from what the army calls a "
                    + "buffer zone, as well as three former harbour settlements. The army, which had said nothing for days, "
                    + "confirmed that nobody would stay behind there; others doubted it. One young soldier was also killed."
                    + "\n\nThe last street was silent.";

    private final Article article = Composed.article(TEXT);
    private final List<KeyCode> keysLeftOver = new ArrayList<>();
    private final AtomicReference<Node> under = new AtomicReference<>();
    private ShownArticle shown;
    private FxRobot robot;

    @Start
    void show(Stage stage) {
        shown = new ShownArticle(stage, 900, 800);
        shown.scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> keysLeftOver.add(event.getCode()));
        shown.scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> under.set((Node) event.getTarget()));
    }

    @BeforeEach
    void putUp(FxRobot anyRobot) {
        robot = anyRobot;
        ShownArticle.onFx(() -> {
            shown.viewModel.show(article);
            shown.viewModel.setMarks(
                    Composed.marks(
                            List.of(
                                    on("outer", "attribution", "and we were patient. The gates stay shut."),
                                    on("inner", "frame-evidence", "gates stay"),
                                    on("last", "cue", "last word"))));
        });
    }

    @Test
    void whatComesAndGoesBelowTheArticleMovesNothingOfIt() {
        ShownArticle.onFx(() -> shown.scroll().setVvalue(0.6));
        double top = ShownArticle.onFx(this::topOnScreen);

        var notification = new Region();
        notification.setMinHeight(37);
        ShownArticle.onFx(() -> shown.root.setBottom(notification));
        assertThat(ShownArticle.<Double>onFx(this::topOnScreen)).isCloseTo(top, offset(0.6));

        ShownArticle.onFx(() -> shown.root.setBottom(null));
        assertThat(ShownArticle.<Double>onFx(this::topOnScreen)).isCloseTo(top, offset(0.6));
    }

    private double topOnScreen() {
        return shown.page().localToScene(0, 0).getY();
    }

    @Test
    void draggingSelectsWholeWords() {
        drag("ort of", "alked");

        assertThat(selected()).containsExactly("port of Lerwin walked");
    }

    @Test
    void draggingWithAltSelectsCharacters() {
        drag("ort of", "alked", KeyCode.ALT);

        assertThat(selected()).containsExactly("ort of Lerwin w");
    }

    @Test
    void draggingWithTheShortcutKeyAddsAFragment() {
        drag("We have", "waited");
        drag("and we", "patient", SHORTCUT);

        assertThat(selected()).containsExactly("We have waited", "and we were patient");
    }

    @Test
    void draggingWithShiftExtendsWhatIsSelected() {
        focusAt("Marta");
        drag("ort of", "Lerwin", KeyCode.SHIFT);

        assertThat(selected()).singleElement().asString().startsWith("Lerwin walked").endsWith("waited,” said");
    }

    @Test
    void draggingAnEndOfTheSelectedPassageSelectsTheWordsThatItWouldHave() {
        ShownArticle.onFx(() -> shown.viewModel.select(new AnnotationId("inner")));
        dragEnd("gates stay".length() + TEXT.indexOf("gates stay"), "Nobody");

        assertThat(selected()).containsExactly("gates stay shut.” Nobody");
        assertThat(shown.moved).isEqualTo(1);
        assertThat(selectedAnnotation()).isEqualTo("inner");

        ShownArticle.onFx(shown.viewModel.selection::clear);
        dragEnd(TEXT.indexOf("gates stay"), "patient");
        assertThat(selected()).containsExactly("patient. The gates stay");
        assertThat(shown.moved).isEqualTo(2);

        ShownArticle.onFx(shown.viewModel.selection::clear);
        dragEnd("gates stay".length() + TEXT.indexOf("gates stay"), ".\n\nFerries");
        assertThat(selected()).as("onto the stop").containsExactly("gates stay shut.” Nobody answered");
    }

    /// As hands do it: a click to select the passage, and at once the drag. The second press counts as a double click then.
    @Test
    void anEndCanBeDraggedRightAfterTheClickThatSelectsItsPassage() {
        int end = TEXT.indexOf("gates stay") + "gates stay".length();
        robot.moveTo(beside(end, -4)).clickOn(MouseButton.PRIMARY).press(MouseButton.PRIMARY);
        robot.moveTo(onScreen("Nobody")).release(MouseButton.PRIMARY);
        Pulse.await();

        assertThat(selected()).containsExactly("gates stay shut.” Nobody");
        assertThat(shown.moved).isEqualTo(1);
        assertThat(selectedAnnotation()).isEqualTo("inner");
    }

    @Test
    void theCursorSaysWhereAnEndCanBeDraggedAndThereItCan() {
        int end = TEXT.indexOf("gates stay") + "gates stay".length();
        ShownArticle.onFx(() -> shown.viewModel.select(new AnnotationId("inner")));
        for (int by : List.of(-5, -1)) {
            robot.moveTo(beside(end, by));
            Pulse.await();
            assertThat(cursor()).as("%d px from the end", by).isEqualTo(Cursor.H_RESIZE);
        }
        robot.press(MouseButton.PRIMARY).moveTo(onScreen("Nobody")).release(MouseButton.PRIMARY);
        Pulse.await();
        assertThat(shown.moved).isEqualTo(1);

        // the next words begin there
        robot.moveTo(beside(end, 4));
        Pulse.await();
        assertThat(cursor()).isEqualTo(Cursor.TEXT);
    }

    @Test
    void moreClicksSelectMore() {
        click("ort of", 2);
        assertThat(selected()).containsExactly("port");
        click("Nobody", 3);
        assertThat(selected()).containsExactly("Nobody answered.");
        assertThat(shown.picked).as("gestures that have selected words").isEqualTo(3);
        click("ort of", 4);
        assertThat(selected())
                .containsExactly("Dockers at the port of Lerwin walked out today, leaving eleven ships unloaded.");
        click("We have", 4);
        assertThat(selected()).singleElement().asString().startsWith("“We have").endsWith("” Nobody answered.");
    }

    @Test
    void aClickSelectsWhatIsCodedThereAndAgainWhatElseIs() {
        click("gates", 1);
        assertThat(selectedAnnotation()).isEqualTo("inner");
        pause();
        click("gates", 1);
        assertThat(selectedAnnotation()).isEqualTo("outer");
        pause();
        click("Nobody", 1);
        assertThat(shown.viewModel.selected.get()).isNull();
    }

    @Test
    void aDoubleClickSelectsTextForTheAnnotationThatIsSelected() {
        ShownArticle.onFx(() -> shown.viewModel.select(new AnnotationId("outer")));
        click("Marta", 2);

        assertThat(selectedAnnotation()).isEqualTo("outer");
        assertThat(selected()).containsExactly("Marta");
    }

    @Test
    void aDoubleClickFarFromTheSelectedPassageMovesNothingOfTheText() {
        ShownArticle.onFx(() -> shown.viewModel.select(new AnnotationId("inner")));
        ShownArticle.onFx(() -> shown.scroll().setVvalue(1));
        click("The last word", 2);
        assertThat(selected()).containsExactly("The");
        assertThat(selectedAnnotation()).isEqualTo("inner");
        assertThat(shown.scroll().getVvalue()).isEqualTo(1);

        // between two clicks a save may end that selects the passage again
        pause();
        ShownArticle.onFx(() -> shown.scroll().setVvalue(1));
        click("The last word", 1);
        ShownArticle.onFx(() -> shown.viewModel.select(new AnnotationId("inner")));
        assertThat(shown.scroll().getVvalue()).isEqualTo(1);

        focusAt("The last word");
        robot.write(",");
        await(() -> shown.scroll().getVvalue() < 0.5);
    }

    @Test
    void keysSelectByWordSentenceAndLine() {
        focusAt("port of");
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 3).release(KeyCode.SHIFT);
        assertThat(selected()).containsExactly("port of Lerwin");
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        assertThat(selected()).containsExactly("port of");

        robot.type(KeyCode.RIGHT);
        robot.press(KeyCode.SHIFT, SHORTCUT).type(KeyCode.RIGHT).release(SHORTCUT, KeyCode.SHIFT);
        assertThat(selected()).containsExactly("Lerwin walked out today, leaving eleven ships unloaded");

        robot.type(KeyCode.HOME);
        robot.press(KeyCode.SHIFT).type(KeyCode.END).release(KeyCode.SHIFT);
        assertThat(selected().getFirst()).startsWith("Dockers at the port");
        robot.type(KeyCode.DOWN, KeyCode.HOME);
        assertThat(TEXT.substring(caret())).startsWith("“We have waited");
    }

    @Test
    void everyKeyOfTheSelectionSelectsWholeWordsAndTheFullStopWithWholeSentencesAlone() {
        put(STORY);
        var wrong = new ArrayList<String>();
        for (var words : List.of("withdrew", "hree former", "settlements. The", "was also", "ilent.")) {
            for (var key :
                    List.of(KeyCode.DOWN, KeyCode.UP, KeyCode.END, KeyCode.HOME, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP)) {
                for (var held : List.of(List.of(KeyCode.SHIFT), List.of(KeyCode.SHIFT, SHORTCUT))) {
                    focusAt(STORY, words);
                    press(key, held);
                    selected().stream()
                            .filter(it -> !isOfWholeWords(it))
                            .forEach(it -> wrong.add("%s %s from %s: %s".formatted(held, key, words, it)));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isOfWholeWords(String words) {
        int start = STORY.indexOf(words);
        int end = start + words.length();
        return (start == 0 || !Character.isLetter(STORY.charAt(start - 1)))
                && (end == STORY.length() || !Character.isLetter(STORY.charAt(end)))
                && !words.matches("(?s).*[,;:]")
                && words.endsWith(".")
                        == (STORY.startsWith(".", end - (words.endsWith(".") ? 1 : 0)) && isBeginning(start));
    }

    private static boolean isBeginning(int start) {
        return start == 0 || STORY.startsWith("\n", start - 1) || STORY.startsWith(". ", start - 2);
    }

    @Test
    void linesThatAreSelectedAreAsManyAsThereWereKeysAndTheSameWayBack() {
        put(STORY);
        for (var words : List.of("Ground forces", "withdrew", "hree former")) {
            focusAt(STORY, words);
            press(KeyCode.DOWN, List.of(KeyCode.SHIFT));
            var one = selected();
            press(KeyCode.DOWN, List.of(KeyCode.SHIFT));
            assertThat(lineOfCaret()).isBetween(lineOf(words) + 1, lineOf(words) + 2);
            assertThat(selected().getFirst().length()).isGreaterThan(one.getFirst().length() + 30);
            press(KeyCode.UP, List.of(KeyCode.SHIFT));
            assertThat(selected()).isEqualTo(one);
        }
    }

    @Test
    void theEndOfTheLineIsThatOfTheParagraphTheSecondTime() {
        put(STORY);
        focusAt(STORY, "Ground forces");
        press(KeyCode.END, List.of(KeyCode.SHIFT));
        assertThat(selected().getFirst()).startsWith("Ground forces").hasSizeLessThan(100);
        press(KeyCode.END, List.of(KeyCode.SHIFT));
        assertThat(selected().getFirst()).endsWith("soldier was also killed.");

        focusAt(STORY, "The last street");
        press(KeyCode.END, List.of(KeyCode.SHIFT));
        assertThat(selected()).containsExactly("The last street was silent.");
        robot.type(KeyCode.END);
        press(KeyCode.HOME, List.of(KeyCode.SHIFT));
        assertThat(selected()).as("from the end").containsExactly("The last street was silent.");
    }

    @Test
    void aClickWithShiftSelectsWholeWordsAndWithAltCharacters() {
        put(STORY);
        focusAt(STORY, "hree former");
        clickWith(KeyCode.SHIFT, STORY.indexOf("ettlements. The"), false);
        assertThat(selected()).containsExactly("three former harbour settlements");
        clickWith(KeyCode.SHIFT, STORY.indexOf(" The army"), false);
        assertThat(selected()).as("behind the stop").containsExactly("three former harbour settlements");
        focusAt(STORY, "hree former");
        clickWith(KeyCode.SHIFT, STORY.indexOf("ettlements. The"), true);
        assertThat(selected()).containsExactly("hree former harbour s");
    }

    @Test
    void keysSelectByCharacter() {
        focusAt("port of");
        robot.press(KeyCode.ALT, KeyCode.SHIFT).type(KeyCode.RIGHT, 2).release(KeyCode.SHIFT, KeyCode.ALT);

        assertThat(selected()).containsExactly("po");
    }

    @Test
    void aBrokenQuotationIsSelectedByKeysAlone() {
        focusAt("We have");
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 3).release(KeyCode.SHIFT);
        robot.press(KeyCode.SHIFT).type(KeyCode.SPACE).release(KeyCode.SHIFT);
        robot.type(KeyCode.RIGHT, 4);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 2).release(KeyCode.SHIFT);

        assertThat(selected()).containsExactly("We have waited,”", "“and we");
    }

    @Test
    void spaceSelectsWhatIsCodedAtTheCaretAndAgainWhatElseIs() {
        focusAt("gates");
        robot.type(KeyCode.SPACE);
        assertThat(selectedAnnotation()).isEqualTo("inner");
        robot.type(KeyCode.SPACE);
        assertThat(selectedAnnotation()).isEqualTo("outer");
    }

    @Test
    void aPassageSelectedBeforeTheArticleIsLaidOutIsBroughtInToo() {
        ShownArticle.onFx(() -> {
            var marks = shown.viewModel.marks.get();
            shown.viewModel.show(Composed.article(TEXT + " "));
            shown.viewModel.setMarks(marks);
            shown.viewModel.select(new AnnotationId("last"));
        });
        await(() -> shown.scroll().getVvalue() > 0.5);
    }

    @Test
    void goingToAPassageOutOfSightBringsItIn() {
        focusAt("Dockers");
        robot.write("...");
        assertThat(selectedAnnotation()).isEqualTo("last");
        await(() -> shown.scroll().getVvalue() > 0.5);
        robot.write(",");
        assertThat(selectedAnnotation()).isEqualTo("inner");
        await(() -> shown.scroll().getVvalue() < 0.1);
    }

    @Test
    void escapeClearsTheSelectionFirstAndIsThenLeftToOthers() {
        drag("We have", "waited");
        robot.type(KeyCode.ESCAPE);
        assertThat(selected()).isEmpty();
        assertThat(keysLeftOver).doesNotContain(KeyCode.ESCAPE);
        robot.type(KeyCode.ESCAPE);
        assertThat(keysLeftOver).contains(KeyCode.ESCAPE);
    }

    @Test
    void codingKeysAreLeftToOthers() {
        focusAt("We have");
        robot.type(KeyCode.A, KeyCode.DIGIT1, KeyCode.ENTER, KeyCode.DELETE, KeyCode.SLASH);
        robot.type(KeyCode.RIGHT);

        assertThat(keysLeftOver)
                .containsExactly(KeyCode.A, KeyCode.DIGIT1, KeyCode.ENTER, KeyCode.DELETE, KeyCode.SLASH);
    }

    @Test
    void theCaretStaysInSight() {
        focusAt("Dockers");
        robot.type(KeyCode.PAGE_DOWN, 2);
        assertThat(shown.scroll().getVvalue()).isPositive();
        robot.press(SHORTCUT).type(KeyCode.END).release(SHORTCUT);
        assertThat(caret()).isEqualTo(TEXT.length());
        assertThat(shown.scroll().getVvalue()).isGreaterThan(0.7);
    }

    @Test
    void tabGoesOnWithoutMovingTheText() {
        var next = new Button("next");
        ShownArticle.onFx(() -> shown.root.setBottom(next));
        ShownArticle.onFx(() -> shown.scroll().setVvalue(0.6));
        ShownArticle.onFx(shown.view::requestFocus);
        robot.type(KeyCode.TAB);
        assertThat(ShownArticle.onFx(next::isFocused)).isTrue();
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertThat(ShownArticle.onFx(() -> shown.view.isFocused())).isTrue();
        assertThat(shown.scroll().getVvalue()).isEqualTo(0.6);
    }

    /// A place beside where the caret would stand.
    private Point2D beside(int index, double by) {
        return ShownArticle.onFx(() -> {
            var caret = shown.geometry().caret(index);
            return shown.page().localToScreen(caret.getMinX() + by, (caret.getMinY() + caret.getMaxY()) / 2);
        });
    }

    /// The cursor that is shown: that of the innermost part there that has one.
    private Cursor cursor() {
        return ShownArticle.onFx(() -> {
            var at = under.get();
            while (at.getCursor() == null) {
                at = at.getParent();
            }
            return at.getCursor();
        });
    }

    /// From within the passage: a start is before a letter, an end behind one.
    private void dragEnd(int index, String to) {
        int within = Character.isLetter(TEXT.charAt(index)) ? 1 : -1;
        robot.moveTo(beside(index, within)).press(MouseButton.PRIMARY);
        robot.moveTo(onScreen(to)).release(MouseButton.PRIMARY);
        Pulse.await();
    }

    private void drag(String from, String to) {
        robot.moveTo(onScreen(from)).press(MouseButton.PRIMARY);
        robot.moveTo(onScreen(to)).release(MouseButton.PRIMARY);
        Pulse.await();
    }

    /// As [#drag], with a key held down; the robot's mouse knows nothing of the keyboard.
    private void drag(String from, String to, KeyCode held) {
        fire(MouseEvent.MOUSE_PRESSED, onScreen(from), held);
        fire(MouseEvent.MOUSE_DRAGGED, onScreen(to), held);
        fire(MouseEvent.MOUSE_RELEASED, onScreen(to), held);
    }

    private void clickWith(KeyCode held, int index, boolean alt) {
        var place = beside(index, 0);
        fire(MouseEvent.MOUSE_PRESSED, place, held, alt);
        fire(MouseEvent.MOUSE_RELEASED, place, held, alt);
        Pulse.await();
    }

    private void fire(EventType<MouseEvent> type, Point2D place, KeyCode held) {
        fire(type, place, held, held == KeyCode.ALT);
    }

    private void fire(EventType<MouseEvent> type, Point2D place, KeyCode held, boolean alt) {
        ShownArticle.onFx(() -> {
            var inScene = shown.view.screenToLocal(place);
            var event =
                    new MouseEvent(
                            type,
                            inScene.getX(),
                            inScene.getY(),
                            place.getX(),
                            place.getY(),
                            MouseButton.PRIMARY,
                            1,
                            held == KeyCode.SHIFT,
                            held == KeyCode.CONTROL,
                            alt,
                            held == KeyCode.COMMAND,
                            true,
                            false,
                            false,
                            false,
                            false,
                            false,
                            null);
            Event.fireEvent(shown.page(), event);
        });
    }

    private void click(String words, int times) {
        var point = onScreen(words);
        robot.moveTo(point);
        // in one go: on a busy machine clicks that wait for each other come too late to be a double click
        ShownArticle.onFx(() -> {
            var mouse = new Robot();
            mouse.mouseMove(point);
            for (int i = 0; i < times; i++) {
                mouse.mouseClick(MouseButton.PRIMARY);
            }
        });
        Pulse.await();
    }

    /// Until two clicks are no double click any more: the mouse goes away and comes back.
    private void pause() {
        robot.moveTo(onScreen("Dockers"));
    }

    private void focusAt(String words) {
        focusAt(TEXT, words);
    }

    private void focusAt(String text, String words) {
        ShownArticle.onFx(() -> {
            shown.view.requestFocus();
            shown.viewModel.selection.clear();
            shown.viewModel.selection.moveTo(text.indexOf(words));
        });
    }

    private void put(String text) {
        ShownArticle.onFx(() -> shown.viewModel.show(Composed.article(text)));
    }

    private void press(KeyCode key, List<KeyCode> held) {
        var keys = held.toArray(KeyCode[]::new);
        robot.press(keys).type(key).release(keys);
    }

    /// The number of the line with the caret, from 0.
    private int lineOfCaret() {
        return lineAt(caret());
    }

    private int lineOf(String words) {
        return lineAt(STORY.indexOf(words));
    }

    private int lineAt(int index) {
        return ShownArticle.onFx(
                () -> (int) IntStream.rangeClosed(1, index).filter(i -> shown.geometry().line(i).start() == i).count());
    }

    private Point2D onScreen(String words) {
        return ShownArticle.onFx(() -> {
            int start = TEXT.indexOf(words);
            var box = shown.geometry().box(start, start + 1).orElseThrow();
            return shown.page().localToScreen(box.getMinX() + 2, (box.getMinY() + box.getMaxY()) / 2);
        });
    }

    private List<String> selected() {
        return ShownArticle.onFx(
                () -> shown.viewModel.selection.fragments().stream().map(fragment -> fragment.text()).toList());
    }

    private String selectedAnnotation() {
        return ShownArticle.onFx(() -> shown.viewModel.selected.get().value());
    }

    private int caret() {
        return ShownArticle.onFx(() -> shown.viewModel.selection.get().caret());
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError(late);
        }
    }

    private Annotation on(String id, String tag, String words) {
        return Composed.annotation(id, tag, Samples.words(article, words));
    }
}
