package org.framewright.ui.workspace.article.selection;

/// White space at the edge of a passage or a segment: of every kind, the non-breaking ones and those without width included.
public final class WhiteSpace {

    private static final char NEXT_LINE = '\u0085';
    private static final String WITHOUT_WIDTH = "\u200B\u2060\uFEFF";

    private WhiteSpace() {}

    public static boolean isWhiteSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE || WITHOUT_WIDTH.indexOf(c) >= 0;
    }

    /// Whether there is only white space from `start` to `end`; true for an empty range.
    static boolean isBlank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isWhiteSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
