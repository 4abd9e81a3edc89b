package org.framewright.ui.search;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/// What is typed while the results have the keyboard is meant for the field above them: it begins something new there.
record TypeAhead(TextField field) {

    /// @param results where typing means nothing by itself
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
