package org.framewright.ui.controls.form;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import java.util.List;

/// A field for a passphrase: its characters are hidden unless they are to be visible.
final class PassphraseField extends StackPane {

    private final TextField hidden = new PasswordField();
    private final TextField open = new TextField();

    /// @param id of the field that is typed in
    /// @param shown whether the characters are seen
    PassphraseField(String id, BooleanProperty shown) {
        Bindings.bindBidirectional(open.textProperty(), hidden.textProperty());
        hidden.setId(id);
        open.setId(id + "-open");
        hidden.visibleProperty().bind(shown.not());
        open.visibleProperty().bind(shown);
        getChildren().addAll(hidden, open);
    }

    String text() {
        return hidden.getText();
    }

    void clear() {
        hidden.clear();
    }

    void setPrompt(String words) {
        for (var field : List.of(hidden, open)) {
            field.setPromptText(words);
            field.setAccessibleText(words);
        }
    }

    void takeKeyboard() {
        (open.isVisible() ? open : hidden).requestFocus();
    }
}
