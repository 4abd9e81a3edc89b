package org.framewright.reliability.suggestions;

import org.framewright.model.article.Fragment;

import java.util.BitSet;
import java.util.List;

/// The letters and digits of passages, by their UTF-16 index in the article. Punctuation and white space do not count: coders are not
/// consistent about the marks at the ends of a passage.
final class WordSet {

    private final BitSet letters = new BitSet();

    WordSet(List<Fragment> fragments) {
        for (var fragment : fragments) {
            for (int i = 0; i < fragment.length(); i++) {
                if (Character.isLetterOrDigit(fragment.text().codePointAt(i))) {
                    letters.set(fragment.start() + i);
                }
            }
        }
    }

    /// The number of letters that are in both.
    int common(WordSet other) {
        var both = (BitSet) letters.clone();
        both.and(other.letters);
        return both.cardinality();
    }

    /// The letters in both as a share of those in any.
    double share(WordSet other) {
        int both = common(other);
        return (double) both / (letters.cardinality() + other.letters.cardinality() - both);
    }

    boolean hasSameEdges(WordSet other) {
        return !letters.isEmpty()
                && letters.nextSetBit(0) == other.letters.nextSetBit(0)
                && letters.length() == other.letters.length();
    }
}
