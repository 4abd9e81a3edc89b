package org.framewright.ui.controls.form;

import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;

import org.framewright.ui.controls.text.Nodes;

import java.util.Optional;

/// The field with unfinished text, to be restored at the next visit.
///
/// @param field its id
/// @param caret its index in the text
public record FieldFocus(String field, int caret) {

    /// The field of a pane that has the keyboard.
    public static Optional<FieldFocus> find(Parent pane) {
        return Nodes.isFocusWithin(pane)
                        && pane.getScene().getFocusOwner() instanceof TextInputControl it
                        && it.getId() != null
                ? Optional.of(new FieldFocus(it.getId(), it.getCaretPosition()))
                : Optional.empty();
    }

    /// Gives the keyboard back to the field, where the pane still has it.
    public void restore(Parent pane) {
        pane.applyCss();
        if (pane.lookup("#" + field) instanceof TextInputControl it) {
            it.requestFocus();
            it.positionCaret(caret);
        }
    }
}
