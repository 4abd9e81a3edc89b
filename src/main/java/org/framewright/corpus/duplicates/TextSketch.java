package org.framewright.corpus.duplicates;

import java.util.Arrays;

/// A text's sketch, to find its near-duplicates: the smallest 128 hashes of its shingles, half a kilobyte. Since hashes are random,
/// the hashes of two texts up to the smaller one of their largest are a sample of both. Linear in the text's length; the same on
/// every machine.
public final class TextSketch {

    static final int SIZE = 128;

    private final int[] lowest;
    private final boolean complete;
    private final int fingerprint;

    private TextSketch(int[] lowest, boolean complete, int fingerprint) {
        this.lowest = lowest;
        this.complete = complete;
        this.fingerprint = fingerprint;
    }

    public static TextSketch of(String text) {
        var shingles = ShingleHasher.hash(text);
        long all = shingles.length;
        var smallest = new int[4 * SIZE];
        int filled = 0;
        int count = 0;
        int most = Integer.MAX_VALUE;
        boolean complete = true;
        for (var shingle : shingles) {
            all = ShingleHasher.mix(all + shingle);
            int hash = (int) (shingle >>> 32);
            if (hash <= most) {
                smallest[filled++] = hash;
            } else {
                complete = false;
            }
            if (filled == smallest.length) {
                count = sortDistinct(smallest, filled);
                filled = Math.min(count, SIZE);
                complete &= count <= SIZE;
                most = filled < SIZE ? most : smallest[SIZE - 1];
            }
        }
        count = sortDistinct(smallest, filled);
        return new TextSketch(
                Arrays.copyOf(smallest, Math.min(count, SIZE)), complete && count <= SIZE, (int) (all >>> 32));
    }

    /// Sorts the numbers without repetitions to the beginning, and returns how many there are.
    private static int sortDistinct(int[] numbers, int filled) {
        Arrays.sort(numbers, 0, filled);
        int count = 0;
        for (int i = 0; i < filled; i++) {
            if (i == 0 || numbers[i] != numbers[count - 1]) {
                numbers[count++] = numbers[i];
            }
        }
        return count;
    }

    /// The overlap of two texts by a sample; by all of their shingles where neither text has more than 128.
    public TextOverlap estimate(TextSketch other) {
        int most = Math.min(largest(), other.largest());
        int first = countUpTo(most);
        int second = other.countUpTo(most);
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < first && j < second) {
            int order = Integer.compare(lowest[i], other.lowest[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new TextOverlap(first, second, common);
    }

    /// Whether the estimate with the other is an exact count.
    boolean isExactWith(TextSketch other) {
        return complete && other.complete;
    }

    int size() {
        return lowest.length;
    }

    /// One of the hashes, the smallest first.
    int hash(int index) {
        return lowest[index];
    }

    /// A hash of all shingles in their order.
    int fingerprint() {
        return fingerprint;
    }

    private int largest() {
        return complete || lowest.length == 0 ? Integer.MAX_VALUE : lowest[lowest.length - 1];
    }

    private int countUpTo(int most) {
        int found = Arrays.binarySearch(lowest, most);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
