package org.framewright.ui.search;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/// Text typed while the results have the keyboard goes to the field above them, as a new query.
record TypeAhead(TextField field) {

    /// @param results a node where typing means nothing by itself
    void install(Node results) {
        results.addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
    }

    private void onTyped(KeyEvent event) {
        var character = event.getCharacter();
        boolean written = !character.isBlank() && character.codePoints().noneMatch(Character::isISOControl);
        if (written && !event.isShortcutDown() && !event.isMetaDown()) {
            field.requestFocus();
            field.setText(character);
            field.end();
            event.consume();
        }
    }
}
