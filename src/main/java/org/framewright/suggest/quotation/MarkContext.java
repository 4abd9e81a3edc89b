package org.framewright.suggest.quotation;

import java.util.Set;

/// The context of a mark tells whether it begins a quotation, ends a quotation, or is an apostrophe.
final class MarkContext {

    /// The number of characters in which to look for a better closing mark than a possible genitive.
    private static final int LOOK_AHEAD = 400;

    private static final Set<String> ELIDED =
            Set.of("em", "til", "tis", "twas", "n", "cause", "bout", "round", "cos", "tween", "s");

    private final String text;

    MarkContext(String text) {
        this.text = text;
    }

    /// Whether a mark is the apostrophe of an elision: “’em”, “’90s”.
    boolean isElision(int i, int to) {
        int end = i + 1;
        while (end < to && end < i + 8 && isLetter(end)) {
            end++;
        }
        var word = text.substring(i + 1, end);
        return ELIDED.contains(word) || word.matches("[0-9]{2}s?");
    }

    /// Whether a possible closing mark belongs to “the dockers’ union” instead: words follow after an s, and a better
    /// closing mark comes before the next quotation begins.
    boolean isGenitive(int i, int to) {
        if (!looksGenitive(i, to)) {
            return false;
        }
        for (int k = i + 1; k < Math.min(to, i + LOOK_AHEAD); k++) {
            char c = text.charAt(k);
            if (c == '’' || c == '\'') {
                if (canClose(k, to) && !looksGenitive(k, to)) {
                    return true;
                }
                if (c == '\'' && canOpen(k, to)) {
                    return false;
                }
            } else if (c == '‘') {
                return false;
            }
        }
        return false;
    }

    private boolean looksGenitive(int i, int to) {
        return i > 0
                && (text.charAt(i - 1) == 's' || text.charAt(i - 1) == 'z')
                && i + 2 < to
                && text.charAt(i + 1) == ' '
                && Character.isLowerCase(text.charAt(i + 2));
    }

    boolean canOpen(int i, int to) {
        return canOpen(i, i, to);
    }

    /// Whether a mark from one index to another can begin a quotation: after a space, a bracket or another mark, and before
    /// a word.
    boolean canOpen(int last, int first, int to) {
        boolean before = first == 0 || isSpace(first - 1) || "([{—–-/“„‘«»\"'‚‹`".indexOf(text.charAt(first - 1)) >= 0;
        return before && last + 1 < to && !isSpace(last + 1) && ",.;:!?)]}".indexOf(text.charAt(last + 1)) < 0;
    }

    /// Whether a mark at an index can end a quotation: directly after the speech, and not before a letter.
    boolean canClose(int i, int to) {
        return i > 0 && !isSpace(i - 1) && !(i + 1 < to && isLetter(i + 1));
    }

    boolean isSpace(int i) {
        char c = text.charAt(i);
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    boolean isLetter(int i) {
        return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }
}
