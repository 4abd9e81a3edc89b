package org.framewright.ui.workspace.article;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How a paragraph is cut into JavaFX texts. Where everything runs from left to right it is one. Where not, JavaFX up to
/// 27-ea fails when a line breaks inside a right-to-left run (`PrismTextLayout.computeTrailingSpaceWidth`), draws lines
/// that are too long, and puts punctuation at the wrong end of words whose letters come from another font. With a text
/// for every word, every punctuation mark and every space it does none of that.
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
        var breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (WhiteSpace.fills(text, start, end)) {
                words.addAll(letters(text.substring(start, end)));
            } else {
                words.add(text.substring(start, end));
            }
            start = end;
        }
        return words;
    }

    /// The smallest pieces there can be: a text for each code point. Right-to-left letters lose their joints, but a word
    /// that is longer than a line can't fail any more.
    static List<String> letters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
