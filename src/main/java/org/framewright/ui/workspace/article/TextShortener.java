package org.framewright.ui.workspace.article;

import javafx.scene.text.Text;

/// Shortens text without room.
public final class TextShortener {

    private static final String CUT = "…";

    /// More code points than these never fit beside the text.
    private static final int LONGEST = 60;

    private TextShortener() {}

    /// Sets a text in one line or, where that is too long, in up to two; the rest of the last one is cut.
    public static void fitText(Text node, double width, int lines) {
        if (lines < 2 || node.getLayoutBounds().getWidth() <= width) {
            shorten(node, width);
            return;
        }
        var words = node.getText();
        int broken = findBreak(node, words, width);
        node.setText(words.substring(broken).strip());
        shorten(node, width);
        if (broken > 0) {
            node.setText(words.substring(0, broken) + "\n" + node.getText());
        }
    }

    /// The last space before which words have room in a line; 0 where the first word alone is too long.
    private static int findBreak(Text node, String words, double width) {
        int broken = 0;
        for (int at = words.indexOf(' '); at > 0 && at <= LONGEST; at = words.indexOf(' ', at + 1)) {
            node.setText(words.substring(0, at));
            if (node.getLayoutBounds().getWidth() > width) {
                break;
            }
            broken = at;
        }
        return broken;
    }

    /// Cuts a text until it is no wider than a width; the text must be in its scene, so that its font is known.
    public static void shorten(Text node, double width) {
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
