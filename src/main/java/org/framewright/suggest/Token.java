package org.framewright.suggest;

import java.util.Locale;

/// A word, a mark of punctuation, or a whole quotation of a [SpeechBlock].
///
/// @param start first UTF-16 index in the article, inclusive
/// @param end UTF-16 index in the article, exclusive
/// @param text the letters of a word, or a mark; for a quotation, its final mark of punctuation, or nothing
/// @param words the number of words of a quotation, at most 20
/// @param title whether a quotation can be a name or a title: “The Old Harbour”
public record Token(Kind kind, int start, int end, String text, int words, boolean title) {

    Token(Kind kind, int start, int end, String text, int words) {
        this(kind, start, end, text, words, false);
    }

    enum Kind {
        WORD,
        MARK,
        QUOTATION
    }

    /// The word with the stop of its abbreviation, as it is written.
    public String written() {
        return end - start > text.length() ? text + "." : text;
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isQuotation() {
        return kind == Kind.QUOTATION;
    }

    public boolean is(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }

    /// Whether the token is a dash between clauses.
    public boolean isDash() {
        return kind == Kind.MARK && "-–—".contains(text);
    }

    public String lower() {
        return isWord() ? text.toLowerCase(Locale.ROOT) : "";
    }

    public boolean isNumber() {
        return isWord() && Character.isDigit(text.codePointAt(0));
    }

    public boolean isCapital() {
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

    /// A range of a sentence's tokens, from inclusive, to exclusive.
    public record TokenRange(int from, int to) {
        public boolean isEmpty() {
            return from >= to;
        }

        public int size() {
            return to - from;
        }
    }
}
