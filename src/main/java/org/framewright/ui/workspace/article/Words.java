package org.framewright.ui.workspace.article;

import com.ibm.icu.text.Bidi;

import java.util.ArrayList;
import java.util.List;

/// How a paragraph is cut into JavaFX texts. Where everything runs from left to right it is one. JavaFX up to 27-ea
/// fails (`PrismTextLayout.computeTrailingSpaceWidth`) where a line breaks inside a right-to-left run, and draws lines
/// that are too long; with a text for every word, and for every space between words, it does neither.
final class Words {

    private Words() {}

    static boolean needBidi(String text) {
        var characters = text.toCharArray();
        return java.text.Bidi.requiresBidi(characters, 0, characters.length);
    }

    /// Whether the paragraph as a whole runs from right to left.
    static boolean runFromRight(String text) {
        return Bidi.getBaseDirection(text) == Bidi.RTL;
    }

    static List<String> of(String text) {
        if (!needBidi(text)) {
            return List.of(text);
        }
        var words = new ArrayList<String>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || WhiteSpace.is(text.charAt(i)) || WhiteSpace.is(text.charAt(i - 1))) {
                words.add(text.substring(start, i));
                start = i;
            }
        }
        return words;
    }

    /// The smallest pieces there can be: a text for each code point. Right-to-left letters lose their joints, but a word
    /// that is longer than a line can't fail any more.
    static List<String> letters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
