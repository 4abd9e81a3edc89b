package org.framewright.corpus.duplicates;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/// Reads a text word by word: runs of letters and numbers, with the marks on them and the characters without width in them. In a
/// script without spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) each character is a word of its own.
/// Unicode's rules for line breaks call these scripts ideographic, or dependent on a dictionary.
///
/// Much quicker than Unicode's rules for word boundaries, and without a dictionary whose version would matter.
final class WordScanner {

    /// UTF-16 units of the longest word: the rest of a longer one counts as the next word, so that no word costs much memory.
    static final int LONGEST_WORD = 200;

    private static final int UNCASED =
            (1 << Character.OTHER_LETTER) | (1 << Character.MODIFIER_LETTER) | (1 << Character.LETTER_NUMBER);
    private static final int LETTERS =
            UNCASED
                    | (1 << Character.UPPERCASE_LETTER)
                    | (1 << Character.LOWERCASE_LETTER)
                    | (1 << Character.TITLECASE_LETTER)
                    | (1 << Character.DECIMAL_DIGIT_NUMBER)
                    | (1 << Character.OTHER_NUMBER);
    private static final int MARKS =
            (1 << Character.NON_SPACING_MARK)
                    | (1 << Character.COMBINING_SPACING_MARK)
                    | (1 << Character.ENCLOSING_MARK);
    private static final int FORMATS = 1 << Character.FORMAT;
    private static final int FIRST_UNSPACED = 0x0E00;
    private static final int ZERO_WIDTH_SPACE = 0x200B;

    private final String text;
    private int start;
    private int end;
    private boolean unspaced;

    WordScanner(String text) {
        this.text = text;
    }

    /// Moves to the next word; false where there is none.
    boolean next() {
        start = end;
        while (start < text.length()) {
            int c = text.codePointAt(start);
            if (isOf(c, LETTERS)) {
                unspaced = isUnspaced(c);
                end = endOfWord(start + Character.charCount(c));
                return true;
            }
            start += Character.charCount(c);
        }
        end = start;
        return false;
    }

    /// First UTF-16 index of the word, inclusive.
    int start() {
        return start;
    }

    /// Last UTF-16 index of the word, exclusive.
    int end() {
        return end;
    }

    /// Whether the word is one character of a script without spaces.
    boolean isUnspaced() {
        return unspaced;
    }

    private int endOfWord(int from) {
        int at = from;
        while (at < text.length() && at - start < LONGEST_WORD) {
            int c = text.codePointAt(at);
            if (!isOf(c, unspaced ? MARKS : LETTERS | MARKS | FORMATS) && !(unspaced && isExtending(c))) {
                break;
            }
            if (c == ZERO_WIDTH_SPACE || (!unspaced && isUnspaced(c))) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean isOf(int c, int types) {
        return (types & (1 << Character.getType(c))) != 0;
    }

    /// Marks that are letters by their type, as those for voiced sounds behind narrow katakana.
    private static boolean isExtending(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.GRAPHEME_EXTEND);
    }

    private static boolean isUnspaced(int c) {
        return c >= FIRST_UNSPACED
                && isOf(c, UNCASED)
                && switch (UCharacter.getIntPropertyValue(c, UProperty.LINE_BREAK)) {
                    case UCharacter.LineBreak.IDEOGRAPHIC,
                            UCharacter.LineBreak.COMPLEX_CONTEXT,
                            UCharacter.LineBreak.CONDITIONAL_JAPANESE_STARTER ->
                            true;
                    default -> false;
                };
    }
}
