package org.framewright.ui.controls.text;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;

/// A field for any number of lines. Its lines wrap, except while it holds text from right to left, which JavaFX can't wrap in
/// an editable field: see [WordPieces].
public class ParagraphArea extends TextArea {

    public ParagraphArea() {
        this("");
    }

    @SuppressWarnings("this-escape") // no subclass overrides what is called here
    public ParagraphArea(String text) {
        textProperty().subscribe(it -> setWrapText(!WordPieces.isNeeded(it)));
        setTextFormatter(
                new TextFormatter<>(change -> {
                    if (change.isContentChange() && WordPieces.isNeeded(change.getControlNewText())) {
                        stopWrapping();
                    }
                    return change;
                }));
        setText(text);
    }

    /// Stops wrapping before the text is set, because the text is laid out as soon as the caret is in it.
    private void stopWrapping() {
        if (isWrapText()) {
            setWrapText(false);
            layout();
        }
    }
}
