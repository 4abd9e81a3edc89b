package org.framewright.ui.workspace.article.selection;

/// What counts as nothing at the edge of a passage: white space of every kind, the non-breaking ones and those without
/// width included. The same as at the edge of a segment.
public final class WhiteSpace {

    private static final char NEXT_LINE = '\u0085';
    private static final String WITHOUT_WIDTH = "\u200B\u2060\uFEFF";

    private WhiteSpace() {}

    public static boolean isWhiteSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE || WITHOUT_WIDTH.indexOf(c) >= 0;
    }

    /// Whether there is nothing else from `start` to `end`; true where there is nothing at all.
    static boolean isBlank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isWhiteSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
