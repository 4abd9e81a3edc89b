package org.framewright.ui.workspace.article;

/// What counts as nothing at the edge of a passage: white space of every kind, the non-breaking ones included.
final class WhiteSpace {

    private WhiteSpace() {}

    static boolean is(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// Whether there is nothing else from `start` to `end`; true where there is nothing at all.
    static boolean fills(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
