package org.framewright.ui.codebook.editor;

import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

import java.util.Optional;

/// Fields for numbers.
final class NumberFields {

    private static final int DIGITS = 9;

    private NumberFields() {}

    static TextField field() {
        return filteredField("[0-9]{0," + DIGITS + "}");
    }

    static TextField signedField() {
        return filteredField("-?[0-9]{0," + DIGITS + "}");
    }

    static TextField decimalField() {
        return filteredField("[-+]?[0-9]{0,15}(\\.[0-9]{0,9})?");
    }

    private static TextField filteredField(String pattern) {
        var field = new TextField();
        field.setTextFormatter(
                new TextFormatter<>(
                        change -> change.getControlNewText().matches(pattern) ? change : rejectChange(change)));
        return field;
    }

    /// Turns a change into one without effect.
    private static TextFormatter.Change rejectChange(TextFormatter.Change change) {
        change.setText("");
        change.setRange(change.getRangeStart(), change.getRangeStart());
        change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
        return change;
    }

    /// A typed whole number; empty where it is none.
    ///
    /// @param none the value of an empty field
    static Optional<Integer> parseInteger(String words, int none) {
        if (words.isEmpty()) {
            return Optional.of(none);
        }
        return words.matches("[0-9]{1," + DIGITS + "}") ? Optional.of(Integer.valueOf(words)) : Optional.empty();
    }

    /// A typed whole number with a sign; empty where it is none yet.
    static Optional<Integer> parseSigned(String words) {
        return words.matches("-?[0-9]{1," + DIGITS + "}") ? Optional.of(Integer.valueOf(words)) : Optional.empty();
    }
}
