package org.framewright.suggest;

import java.util.Locale;

/// A word, a mark of punctuation, or a whole quotation of a [SpeechBlock].
///
/// @param start first UTF-16 index in the article, inclusive
/// @param end last one, exclusive
/// @param text a word's letters, a mark; of a quotation the mark of punctuation it ends with, or nothing
/// @param words how many words a quotation has
record Token(Kind kind, int start, int end, String text, int words) {
    enum Kind {
        WORD,
        MARK,
        QUOTATION
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isQuotation() {
        return kind == Kind.QUOTATION;
    }

    boolean is(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }

    /// A dash that parts clauses.
    boolean isDash() {
        return kind == Kind.MARK && "-–—".contains(text);
    }

    String lower() {
        return isWord() ? text.toLowerCase(Locale.ROOT) : "";
    }

    boolean isNumber() {
        return isWord() && Character.isDigit(text.codePointAt(0));
    }

    boolean isCapital() {
        if (!isWord()) {
            return false;
        }
        int dash = text.indexOf('-');
        boolean article = 0 < dash && dash <= 3 && dash + 1 < text.length(); // “al-Khaṭīb”
        int letter =
                text.codePoints()
                        .filter(it ->
                                Character.isLetterOrDigit(it) && Character.getType(it) != Character.MODIFIER_LETTER)
                        .findFirst()
                        .orElse(' ');
        return Character.isUpperCase(letter)
                || text.charAt(0) == '@'
                || (article && Character.isUpperCase(text.codePointAt(dash + 1)));
    }

    /// A stretch of a sentence's tokens, half-open.
    record TokenRange(int from, int to) {
        boolean isEmpty() {
            return from >= to;
        }

        int size() {
            return to - from;
        }
    }
}
