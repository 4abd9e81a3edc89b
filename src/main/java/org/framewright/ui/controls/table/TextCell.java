package org.framewright.ui.controls.table;

import javafx.scene.control.Tooltip;

import org.framewright.ui.controls.text.WordPieces;

/// Words on one line, perhaps behind a graphic; the tooltip shows those that were cut.
public class TextCell<T> extends ColumnCell<T, String> {

    @Override
    protected void show(String words) {
        var whole = new Tooltip(words);
        WordPieces.wrapWherePossible(whole);
        setText(words);
        setTooltip(words.isEmpty() ? null : whole);
    }
}
