package org.framewright.corpus.parts;

import org.framewright.files.BlankText;

import java.util.ArrayList;
import java.util.List;

/// A line of an article that is not blank.
///
/// @param start first UTF-16 index, inclusive; white space at both ends is left out
/// @param end last UTF-16 index, exclusive
/// @param text the line's text in this range
/// @param block counts from 0: lines without a blank line between them belong to one block
public record ArticleLine(int start, int end, String text, int block) {

    /// All lines of a text that are not blank, in order.
    public static List<ArticleLine> of(String text) {
        var lines = new ArrayList<ArticleLine>();
        int block = 0;
        boolean afterBlank = false;
        for (int start = 0; start <= text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            var range = BlankText.trim(text, start, end);
            if (range.isEmpty()) {
                afterBlank = true;
            } else {
                block += afterBlank && !lines.isEmpty() ? 1 : 0;
                afterBlank = false;
                lines.add(new ArticleLine(range.start(), range.end(), range.textOf(text), block));
            }
            start = end + 1;
        }
        return lines;
    }

    int length() {
        return end - start;
    }

    /// Whether the line ends with a mark of the body, such as a full stop or comma, apart from closing quotes and brackets. A headline may end with a
    /// question mark, but hardly with a full stop.
    boolean endsLikeBody() {
        return ".:;,。．।۔".indexOf(text.charAt(lastCharacterIndex())) >= 0;
    }

    /// Whether the line does not go on with the sentence of the line above.
    boolean beginsSentence() {
        return !Character.isLowerCase(text.codePointAt(0));
    }

    /// Whether the line ends with a sentence, a question, an exclamation or a colon.
    boolean endsSentence() {
        return ".:!?…。．！？।۔؟".indexOf(text.charAt(lastCharacterIndex())) >= 0;
    }

    /// The index of the last character before closing quotes and brackets.
    private int lastCharacterIndex() {
        int last = text.length() - 1;
        while (last > 0 && "\"'”’»«)]".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last;
    }
}
