package org.framewright.ui.controls;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphArea;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks for a line of text, or for several, in the screen and not over it. Enter or the button submits it, Shift+Enter begins another line
/// where there can be one, Escape or the button at the end cancels. A blank mandatory answer keeps the bar, with a message.
public final class AskBar extends HBox {

    private static final int LINES = 4;
    private static final double LEAST_WIDTH = 240;

    private final ParagraphLabel question = new ParagraphLabel();
    private final TextField field = Nodes.withId("ask-field", new TextField());
    private final TextArea lines = Nodes.withId("ask-lines", new ParagraphArea());
    private final Button submitButton = Nodes.keepWidth(Nodes.withId("ask-submit", new Button()));
    private final Runnable returnFocus;
    private final Supplier<Object> where;
    private Optional<UnfinishedAnswer> unfinished = Optional.empty();
    private UnfinishedAnswer asked = new UnfinishedAnswer("", "", "");
    private TextInputControl answer = field;
    private Consumer<String> then = _ -> {};
    private Optional<String> needed = Optional.empty();
    private boolean used;

    /// An unfinished answer of the user who has left the screen.
    ///
    /// @param place the place of the question
    /// @param question the question's words
    /// @param typed the text so far
    private record UnfinishedAnswer(Object place, String question, String typed) {

        boolean isOf(UnfinishedAnswer other) {
            return place.equals(other.place) && question.equals(other.question);
        }
    }

    /// A closed bar.
    ///
    /// @param returnFocus gives the keyboard back to its former place
    /// @param where the current place: an unfinished answer is shown again with the same question at the same place
    public AskBar(Texts texts, Runnable returnFocus, Supplier<Object> where) {
        this.returnFocus = returnFocus;
        this.where = where;
        getStyleClass().addAll("notification-bar", "ask-bar");
        setId("ask");
        question.setMinHeight(USE_PREF_SIZE);
        lines.setPrefRowCount(LINES);
        submitButton.setOnAction(_ -> submit());
        for (var each : List.of(field, lines)) {
            HBox.setHgrow(each, Priority.ALWAYS);
            each.setStyle("-fx-min-width: " + Zoom.toEm(LEAST_WIDTH));
            each.managedProperty().bind(each.visibleProperty());
        }
        var cancel = Nodes.keepWidth(new PlainButton(texts.get("common.cancel"), "ask-cancel", this::close));
        getChildren().addAll(question, field, lines, submitButton, cancel);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
        Nodes.show(this, false);
    }

    /// Asks.
    ///
    /// @param words the question
    /// @param verb the label of the button
    /// @param then takes the answer, which may be blank
    public void ask(String words, String verb, Consumer<String> then) {
        ask(words, verb, "", then);
    }

    /// As the other, with a text to change: the present answer, or an unusable one.
    public void ask(String words, String verb, String typed, Consumer<String> then) {
        ask(field, words, verb, typed, then);
    }

    private void ask(TextInputControl input, String words, String verb, String before, Consumer<String> then) {
        this.then = then;
        answer = input;
        field.setVisible(input.equals(field));
        lines.setVisible(input.equals(lines));
        question.setLabelFor(input);
        needed = Optional.empty();
        question.setText(WordPieces.isolate(words));
        submitButton.setText(verb);
        asked = new UnfinishedAnswer(where.get(), words, before);
        var begun = unfinished.filter(asked::isOf).map(UnfinishedAnswer::typed);
        answer.setText(begun.orElse(before));
        Nodes.show(this, true);
        used = false;
        answer.requestFocus();
        if (begun.isPresent()) {
            answer.end();
        } else {
            answer.selectAll();
        }
    }

    /// Closes since the screen is left; the unfinished answer is shown with the same question there again.
    public void suspend() {
        if (isOpen() && !answer.getText().isBlank() && !answer.getText().equals(asked.typed())) {
            unfinished = Optional.of(new UnfinishedAnswer(asked.place(), asked.question(), answer.getText()));
        }
        close();
    }

    /// The question with an unfinished answer on the current screen, at any place of it.
    public Optional<String> unfinishedHere() {
        return unfinished
                .filter(it -> it.place().getClass().equals(where.get().getClass()))
                .map(UnfinishedAnswer::question);
    }

    /// Clears the unfinished answer, when its project is closed.
    public void clearUnfinished() {
        unfinished = Optional.empty();
    }

    /// Asks for a mandatory answer.
    ///
    /// @param missing the message where it is missing
    public void askRequired(String words, String verb, String missing, Consumer<String> then) {
        ask(words, verb, then);
        needed = Optional.of(missing);
    }

    /// Asks for a mandatory answer of several lines.
    ///
    /// @param before the initial text
    public void askLines(String words, String verb, String missing, String before, Consumer<String> then) {
        ask(lines, words, verb, before, then);
        needed = Optional.of(missing);
    }

    public boolean isOpen() {
        return isVisible();
    }

    public void close() {
        if (isOpen()) {
            Nodes.show(this, false);
            then = _ -> {};
            returnFocus.run();
        }
    }

    /// Drops the character of the key that has opened the bar.
    private void onTyped(KeyEvent event) {
        if (!used) {
            event.consume();
        }
    }

    private void onPressed(KeyEvent event) {
        used = true;
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown() && lines.equals(event.getTarget())) {
            lines.replaceSelection("\n");
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            submit();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && lines.equals(event.getTarget())) {
            // Tab moves the focus, as from every field
            submitButton.requestFocus();
            event.consume();
        }
    }

    private void submit() {
        if (needed.isPresent() && answer.getText().isBlank()) {
            question.setText(WordPieces.isolate(needed.get()));
            answer.requestFocus();
            return;
        }
        var answered = then;
        then = _ -> {};
        unfinished = unfinished.filter(it -> !asked.isOf(it));
        Nodes.show(this, false);
        returnFocus.run();
        answered.accept(answer.getText());
    }
}
