package org.framewright.ui.common;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.Optional;
import java.util.function.Consumer;

/// Asks for a line of text, in the screen and not over it. Enter or the button gives it, Escape gives up. Where a blank line is no
/// answer, the bar says so and stays.
public final class AskBar extends HBox {

    private final Label question = new Label();
    private final TextField field = new TextField();
    private final Button give = new Button();
    private final Runnable home;
    private Consumer<String> then = _ -> {};
    private Optional<String> needed = Optional.empty();
    private boolean used;

    /// A bar that is put away.
    ///
    /// @param home gives the keyboard back to where it belongs
    public AskBar(Runnable home) {
        this.home = home;
        getStyleClass().addAll("notice-bar", "ask-bar");
        setId("ask");
        question.setMinWidth(USE_PREF_SIZE);
        question.setLabelFor(field);
        field.setId("ask-field");
        give.setId("ask-give");
        give.setMinWidth(USE_PREF_SIZE);
        give.setOnAction(_ -> give());
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(question, field, give);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        show(false);
    }

    /// Asks.
    ///
    /// @param words what is asked
    /// @param verb what giving the answer does, for the button
    /// @param then takes the answer, which may be blank
    public void ask(String words, String verb, Consumer<String> then) {
        ask(words, verb, "", then);
    }

    /// The same once more, where the first answer was none.
    ///
    /// @param typed what that was
    public void ask(String words, String verb, String typed, Consumer<String> then) {
        this.then = then;
        needed = Optional.empty();
        question.setText(words);
        give.setText(verb);
        field.setText(typed);
        show(true);
        used = false;
        field.requestFocus();
        field.selectAll();
    }

    /// Asks for what can't be left out.
    ///
    /// @param missing what is said where it is
    public void askFor(String words, String verb, String missing, Consumer<String> then) {
        ask(words, verb, then);
        needed = Optional.of(missing);
    }

    public boolean isOpen() {
        return isVisible();
    }

    /// Gives up what was asked.
    public void close() {
        if (isOpen()) {
            show(false);
            home.run();
        }
    }

    /// The character of the key that has opened the bar is not meant for its field.
    private void typed(KeyEvent event) {
        if (!used) {
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        used = true;
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            give();
            event.consume();
        }
    }

    private void give() {
        if (needed.isPresent() && field.getText().isBlank()) {
            question.setText(needed.get());
            field.requestFocus();
            return;
        }
        show(false);
        home.run();
        then.accept(field.getText());
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
