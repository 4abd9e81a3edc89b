package org.framewright.corpus.duplicates;

/// The overlap of two texts, as numbers of different shingles; an estimate counts a sample of the shingles.
///
/// @param first shingles of the first text
/// @param second shingles of the second text
/// @param common shingles of both
public record TextOverlap(int first, int second, int common) {

    public TextOverlap {
        if (common < 0 || common > Math.min(first, second)) {
            throw new IllegalArgumentException(common + " in common of " + first + " and " + second);
        }
    }

    /// Counts exactly.
    public static TextOverlap of(String first, String second) {
        return of(ShingleHasher.distinct(first), ShingleHasher.distinct(second));
    }

    /// @param first different hashes in ascending order
    /// @param second likewise
    static TextOverlap of(long[] first, long[] second) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < first.length && j < second.length) {
            int order = Long.compare(first[i], second[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new TextOverlap(first.length, second.length, common);
    }

    /// The shingles of either text.
    public int union() {
        return first + second - common;
    }

    /// The Jaccard coefficient, from 0 to 1: the share of all shingles that both texts have. 0 where there are none.
    public double similarity() {
        return common == 0 ? 0 : (double) common / union();
    }

    /// The share of the shorter text's shingles that the longer one has, from 0 to 1. 0 where there are none.
    public double containment() {
        return common == 0 ? 0 : (double) common / Math.min(first, second);
    }
}
