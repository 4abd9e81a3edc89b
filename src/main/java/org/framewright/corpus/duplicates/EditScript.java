package org.framewright.corpus.duplicates;

import org.framewright.corpus.duplicates.WordComparison.Kind;

import java.util.ArrayDeque;
import java.util.BitSet;

/// The shortest edit script from one sequence of numbers to another: the numbers of the first alone, and of the second alone.
///
/// E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986), in its form with linear space: the
/// middle of a shortest path is looked for from both ends, then that of each half. The steps grow with length times differences.
/// Their number has a bound; a part that is not compared by then counts as different.
final class EditScript {

    /// Some tenths of a second. Enough for two texts of 6,000 words each that have hardly a word in common, and for longer ones with
    /// more common words.
    static final int MOST_STEPS = 50_000_000;

    private record Middle(int first, int second) {}

    /// Half-open stretches that differ.
    private record Difference(int firstFrom, int firstTo, int secondFrom, int secondTo) {

        int length() {
            return Math.max(firstTo - firstFrom, secondTo - secondFrom);
        }

        boolean isNear(Difference later) {
            return 2 * (later.firstFrom - firstTo) <= Math.min(length(), later.length());
        }
    }

    private final int[] first;
    private final int[] second;
    private final BitSet onlyFirst = new BitSet();
    private final BitSet onlySecond = new BitSet();

    /// The furthest place in the first sequence on each diagonal (place in the first less place in the second), from the beginning
    /// and from the end. Diagonals begin at minus the length of the second.
    private final int[] forward;

    private final int[] backward;
    private long steps;

    private EditScript(int[] first, int[] second) {
        this.first = first;
        this.second = second;
        this.forward = new int[first.length + second.length + 3];
        this.backward = new int[forward.length];
    }

    static EditScript of(int[] first, int[] second) {
        var script = new EditScript(first, second);
        script.compare(0, first.length, 0, second.length);
        return script;
    }

    /// Joins two differences with the common stretch between them, where that is at most half as long as each: in a paragraph that was
    /// written anew, a common article or comma says nothing.
    void joinDifferences() {
        var kept = new ArrayDeque<Difference>();
        int i = 0;
        int j = 0;
        while (i < first.length || j < second.length) {
            if (kindAt(i, j) == Kind.BOTH) {
                int length = lengthAt(i, j);
                i += length;
                j += length;
            } else {
                var next = new Difference(i, onlyFirst.nextClearBit(i), j, onlySecond.nextClearBit(j));
                i = next.firstTo();
                j = next.secondTo();
                while (!kept.isEmpty() && kept.getLast().isNear(next)) {
                    next = join(kept.removeLast(), next);
                }
                kept.add(next);
            }
        }
    }

    private Difference join(Difference earlier, Difference later) {
        onlyFirst.set(earlier.firstTo(), later.firstFrom());
        onlySecond.set(earlier.secondTo(), later.secondFrom());
        return new Difference(earlier.firstFrom(), later.firstTo(), earlier.secondFrom(), later.secondTo());
    }

    /// Whether the search came to its end within the bound.
    boolean isComplete() {
        return steps < MOST_STEPS;
    }

    /// Which of the two has the next number at these places.
    Kind kindAt(int i, int j) {
        return onlyFirst.get(i) ? Kind.FIRST : onlySecond.get(j) ? Kind.SECOND : Kind.BOTH;
    }

    /// The count of numbers from these places on with the same kind.
    int lengthAt(int i, int j) {
        return switch (kindAt(i, j)) {
            case FIRST -> onlyFirst.nextClearBit(i) - i;
            case SECOND -> onlySecond.nextClearBit(j) - j;
            case BOTH -> Math.min(next(onlyFirst, i, first.length), next(onlySecond, j, second.length));
        };
    }

    private static int next(BitSet bits, int from, int length) {
        int next = bits.nextSetBit(from);
        return (next < 0 ? length : next) - from;
    }

    /// Half-open stretches of both.
    private void compare(int firstFrom, int firstTo, int secondFrom, int secondTo) {
        int i = firstFrom;
        int j = secondFrom;
        int iEnd = firstTo;
        int jEnd = secondTo;
        while (i < iEnd && j < jEnd && first[i] == second[j]) {
            i++;
            j++;
        }
        while (i < iEnd && j < jEnd && first[iEnd - 1] == second[jEnd - 1]) {
            iEnd--;
            jEnd--;
        }
        if (i == iEnd || j == jEnd || !isComplete()) {
            onlyFirst.set(i, iEnd);
            onlySecond.set(j, jEnd);
            return;
        }
        var middle = middle(i, iEnd, j, jEnd);
        if (isComplete()) {
            compare(i, middle.first(), j, middle.second());
            compare(middle.first(), iEnd, middle.second(), jEnd);
        } else {
            onlyFirst.set(i, iEnd);
            onlySecond.set(j, jEnd);
        }
    }

    /// A place on a shortest path, about in its middle.
    private Middle middle(int firstFrom, int firstTo, int secondFrom, int secondTo) {
        int least = firstFrom - secondTo;
        int most = firstTo - secondFrom;
        int start = firstFrom - secondFrom;
        int end = firstTo - secondTo;
        boolean odd = ((start - end) & 1) != 0;
        int offset = second.length + 1;
        forward[start + offset] = firstFrom;
        backward[end + offset] = firstTo;
        int forwardLeast = start;
        int forwardMost = start;
        int backwardLeast = end;
        int backwardMost = end;
        while (isComplete()) {
            if (forwardLeast > least) {
                forward[--forwardLeast - 1 + offset] = -1;
            } else {
                forwardLeast++;
            }
            if (forwardMost < most) {
                forward[++forwardMost + 1 + offset] = -1;
            } else {
                forwardMost--;
            }
            for (int diagonal = forwardMost; diagonal >= forwardLeast; diagonal -= 2) {
                int i = goForward(diagonal, offset, firstTo, secondTo);
                if (odd && backwardLeast <= diagonal && diagonal <= backwardMost && backward[diagonal + offset] <= i) {
                    return new Middle(i, i - diagonal);
                }
            }
            if (backwardLeast > least) {
                backward[--backwardLeast - 1 + offset] = Integer.MAX_VALUE;
            } else {
                backwardLeast++;
            }
            if (backwardMost < most) {
                backward[++backwardMost + 1 + offset] = Integer.MAX_VALUE;
            } else {
                backwardMost--;
            }
            for (int diagonal = backwardMost; diagonal >= backwardLeast; diagonal -= 2) {
                int i = goBackward(diagonal, offset, firstFrom, secondFrom);
                if (!odd && forwardLeast <= diagonal && diagonal <= forwardMost && i <= forward[diagonal + offset]) {
                    return new Middle(i, i - diagonal);
                }
            }
        }
        return new Middle(firstFrom, secondFrom);
    }

    private int goForward(int diagonal, int offset, int firstTo, int secondTo) {
        int below = forward[diagonal - 1 + offset];
        int above = forward[diagonal + 1 + offset];
        int from = below < above ? above : below + 1;
        int i = from;
        while (i < firstTo && i - diagonal < secondTo && first[i] == second[i - diagonal]) {
            i++;
        }
        steps += 1 + i - from;
        forward[diagonal + offset] = i;
        return i;
    }

    private int goBackward(int diagonal, int offset, int firstFrom, int secondFrom) {
        int below = backward[diagonal - 1 + offset];
        int above = backward[diagonal + 1 + offset];
        int from = below < above ? below : above - 1;
        int i = from;
        while (firstFrom < i && secondFrom < i - diagonal && first[i - 1] == second[i - 1 - diagonal]) {
            i--;
        }
        steps += 1 + from - i;
        backward[diagonal + offset] = i;
        return i;
    }
}
