package org.framewright.model;

import java.util.ArrayList;

/// Translates between two counts of a text: UTF-16 units inside the program, and Unicode code points in files for other
/// programs. The index of surrogate pairs is built once for a text; each translation searches it in logarithmic time.
public final class CodePoints {

    private final int length;
    private final int[] pairEnds;

    /// Counts a text's surrogate pairs.
    public CodePoints(String text) {
        this.length = text.length();
        this.pairEnds = pairEnds(text);
    }

    /// The number of code points in the text.
    public int count() {
        return length - pairEnds.length;
    }

    /// The code-point index of a UTF-16 index; an index in the middle of a pair counts as the pair's beginning.
    ///
    /// @param utf16 0 to the text's length, inclusive
    public int fromUtf16(int utf16) {
        if (utf16 < 0 || utf16 > length) {
            throw new IndexOutOfBoundsException("no index of the text: " + utf16);
        }
        int pairsBefore = pairsEndingUpTo(utf16);
        boolean insidePair = pairsBefore < pairEnds.length && pairEnds[pairsBefore] - 1 == utf16;
        return insidePair ? utf16 - 1 - pairsBefore : utf16 - pairsBefore;
    }

    /// The UTF-16 index of a code-point index.
    ///
    /// @param codePoint 0 to [#count], inclusive
    public int toUtf16(int codePoint) {
        if (codePoint < 0 || codePoint > count()) {
            throw new IndexOutOfBoundsException("no code point of the text: " + codePoint);
        }
        int low = 0;
        int high = pairEnds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            // the pair number `middle` (from 0) ends at this code-point index
            if (pairEnds[middle] - middle - 1 <= codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }

    private int pairsEndingUpTo(int utf16) {
        int low = 0;
        int high = pairEnds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairEnds[middle] <= utf16) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int[] pairEnds(String text) {
        var ends = new ArrayList<Integer>();
        for (int i = 1; i < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                ends.add(i + 1);
                i++;
            }
        }
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }
}
