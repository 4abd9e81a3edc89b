package org.framewright.ui.controls;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/// What the fields of all forms have in common.
public final class FormFields {

    private FormFields() {}

    /// The words above a field, which the field is called by, too.
    public static Label labelAbove(String words, Region field, String... styles) {
        var label = Nodes.withStyle(new Label(words), styles);
        label.setLabelFor(field);
        field.setAccessibleText(words);
        return label;
    }

    /// The words before a field on the same line, which are never cut.
    public static Label labelBefore(String words, Region field, String... styles) {
        var label = labelAbove(words, field, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// Takes what is typed with Enter, and when the field is left.
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
