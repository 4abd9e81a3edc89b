package org.framewright.corpus.duplicates;

import org.framewright.files.BlankText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The differences of two texts, word by word: the fewest words that have to be removed and added, and the few common words between
/// two differences. Words and punctuation marks count as they are written. The white space behind a word belongs to it and is not
/// compared, so that other line breaks are no difference.
///
/// @param chunks of both texts in their order; put together, they are the whole texts
/// @param complete false where the texts are so long and so different that the comparison was ended: then common words may count as
///     different
public record WordComparison(List<TextChunk> chunks, boolean complete) {

    public WordComparison {
        chunks = List.copyOf(chunks);
    }

    /// Which text has the words of a chunk.
    public enum Kind {
        BOTH,
        FIRST,
        SECOND
    }

    /// A stretch of both texts, or of one of them and an empty one at its place in the other. Half-open, in UTF-16 units.
    public record TextChunk(Kind kind, int firstStart, int firstEnd, int secondStart, int secondEnd) {}

    private record WordPlace(int start, int end) {}

    /// Compares two texts in a bounded number of steps.
    public static WordComparison of(String first, String second) {
        var firstWords = words(first);
        var secondWords = words(second);
        var numbers = new HashMap<String, Integer>();
        var script = EditScript.of(number(first, firstWords, numbers), number(second, secondWords, numbers));
        script.joinDifferences();
        var chunks = new ArrayList<TextChunk>();
        int i = 0;
        int j = 0;
        while (i < firstWords.size() || j < secondWords.size()) {
            int fromFirst = start(first, firstWords, i);
            int fromSecond = start(second, secondWords, j);
            var kind = script.kindAt(i, j);
            int length = script.lengthAt(i, j);
            i += kind == Kind.SECOND ? 0 : length;
            j += kind == Kind.FIRST ? 0 : length;
            chunks.add(
                    new TextChunk(
                            kind, fromFirst, start(first, firstWords, i), fromSecond, start(second, secondWords, j)));
        }
        return new WordComparison(chunks, script.isComplete());
    }

    /// Words and punctuation marks, in text order. A blank text has one empty word, so that a chunk stands for it.
    private static List<WordPlace> words(String text) {
        var words = new ArrayList<WordPlace>();
        var scanner = new WordScanner(text);
        boolean found = true;
        for (int at = 0; found; at = scanner.end()) {
            found = scanner.next();
            while (at < scanner.start()) {
                int end = text.offsetByCodePoints(at, 1);
                if (!BlankText.isBlank(text.codePointAt(at))) {
                    words.add(new WordPlace(at, end));
                }
                at = end;
            }
            if (found) {
                words.add(new WordPlace(scanner.start(), scanner.end()));
            }
        }
        return words.isEmpty() && !text.isEmpty() ? List.of(new WordPlace(0, 0)) : words;
    }

    /// The same number for the same word, in both texts.
    private static int[] number(String text, List<WordPlace> words, Map<String, Integer> numbers) {
        return words.stream()
                .mapToInt(it -> numbers.computeIfAbsent(text.substring(it.start(), it.end()), _ -> numbers.size()))
                .toArray();
    }

    /// The start of a word, of the first one with the white space before it; behind the last word, the end of the text.
    private static int start(String text, List<WordPlace> words, int word) {
        return word == words.size() ? text.length() : word == 0 ? 0 : words.get(word).start();
    }
}
