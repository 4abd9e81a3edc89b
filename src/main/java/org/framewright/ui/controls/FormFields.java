package org.framewright.ui.controls;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/// The common parts of all forms.
public final class FormFields {

    private FormFields() {}

    /// The label above a field, which is also the field's accessible name.
    public static Label labelAbove(String words, Region field, String... styles) {
        var label = Nodes.withStyle(new Label(words), styles);
        label.setLabelFor(field);
        field.setAccessibleText(words);
        return label;
    }

    /// The label before a field on the same line, which is never cut.
    public static Label labelBefore(String words, Region field, String... styles) {
        return Nodes.keepWidth(labelAbove(words, field, styles));
    }

    /// Saves the text with Enter, and when the field is left.
    public static void onCommit(TextField field, Runnable take) {
        field.setOnAction(_ -> take.run());
        field.focusedProperty()
                .subscribe((was, _) -> {
                    if (was) {
                        take.run();
                    }
                });
    }
}
