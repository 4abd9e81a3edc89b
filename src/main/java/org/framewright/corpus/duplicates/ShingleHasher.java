package org.framewright.corpus.duplicates;

import com.ibm.icu.text.Normalizer2;

import java.util.Arrays;

/// The shingles of a text, as hashes: every three words that follow each other, in scripts without spaces every five characters,
/// which are about as long. Words count without regard to case and to the form of characters (NFKC, case folded); punctuation,
/// quotation marks, hyphens and white space only divide words. A text of fewer words is one shingle, a text without words has
/// none.
///
/// Three words are few enough that a changed word costs three shingles of some hundred, and so many that other articles about the
/// same event share hardly any.
final class ShingleHasher {

    static final int WORDS = 3;
    static final int CHARACTERS = 5;

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final int SMALL = 'a' - 'A';
    private static final long PRIME = 0x100000001b3L;

    private final Normalizer2 normalizer = Normalizer2.getNFKCCasefoldInstance();

    /// One hash a word, in text order. The lowest bit says whether it is a character of a script without spaces.
    private long[] words = new long[1024];

    private int wordCount;

    private ShingleHasher() {}

    /// The hashes in text order, of 64 evenly spread bits; a shingle that stands there twice is there twice.
    static long[] hash(String text) {
        var hasher = new ShingleHasher();
        hasher.readWords(text);
        return hasher.shingles();
    }

    /// The different hashes, in order of size.
    static long[] distinct(String text) {
        var sorted = hash(text);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /// Spreads a number's content over all of its bits (the finalizer of MurmurHash3).
    static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    private void readWords(String text) {
        var scanner = new WordScanner(text);
        while (scanner.next()) {
            long hash = hashWord(text, scanner.start(), scanner.end());
            if (hash != OFFSET) {
                if (wordCount == words.length) {
                    words = Arrays.copyOf(words, 2 * wordCount);
                }
                words[wordCount++] = (mix(hash) & ~1L) | (scanner.isUnspaced() ? 1 : 0);
            }
        }
    }

    /// A word's hash; [#OFFSET] where normalizing leaves no character.
    private long hashWord(String text, int start, int end) {
        long hash = OFFSET;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return hashCharacters(normalizer.normalize(text.substring(start, end)));
            }
            hash = (hash ^ (c >= 'A' && c <= 'Z' ? c + SMALL : c)) * PRIME;
        }
        return hash;
    }

    private static long hashCharacters(String word) {
        long hash = OFFSET;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        return hash;
    }

    private long[] shingles() {
        var shingles = new long[wordCount];
        int count = 0;
        for (int from = 0; from < wordCount; from++) {
            int to = from + ((words[from] & 1) == 0 ? WORDS : CHARACTERS);
            if (to <= wordCount) {
                shingles[count++] = combine(from, to);
            }
        }
        if (count == 0 && wordCount > 0) {
            shingles[count++] = combine(0, wordCount);
        }
        return Arrays.copyOf(shingles, count);
    }

    private long combine(int from, int to) {
        long hash = (long) to - from;
        for (int i = from; i < to; i++) {
            hash = mix(hash * PRIME + words[i]);
        }
        return hash;
    }
}
