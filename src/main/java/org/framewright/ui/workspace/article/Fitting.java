package org.framewright.ui.workspace.article;

import javafx.scene.text.Text;

/// Shortens what has no room.
final class Fitting {

    private static final String CUT = "…";

    /// More code points than these never fit beside the text.
    private static final int LONGEST = 60;

    private Fitting() {}

    /// Cuts a text until it is no wider than a width; the text must be in its scene, so that its font is known.
    static void shorten(Text node, double width) {
        var words = node.getText();
        int length = words.length();
        if (words.codePointCount(0, length) > LONGEST) {
            length = words.offsetByCodePoints(0, LONGEST);
            node.setText(words.substring(0, length).stripTrailing() + CUT);
        }
        while (node.getLayoutBounds().getWidth() > width && length > 0) {
            length = words.offsetByCodePoints(length, -1);
            node.setText(words.substring(0, length).stripTrailing() + CUT);
        }
    }
}
