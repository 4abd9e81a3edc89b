package org.framewright.agreement.passages.alpha;

import org.framewright.agreement.passages.Span;

import java.util.Arrays;
import java.util.List;

/// The units of one tag in one article, by the coders who coded it: what alpha-U observes and expects there.
///
/// Both are in squared positions, the published disagreement times the squared length of the continuum. Sums are kept as
/// double: the cubes of lengths leave a long's range at two million positions.
final class UnitizedContinuum {
    private final int length;
    private final List<List<Span>> coders;

    /// @param coders two at least; the units of each in order of position and without overlap
    UnitizedContinuum(int length, List<List<Span>> coders) {
        this.length = length;
        this.coders = coders;
    }

    /// The mean over pairs of coders of the squared differences between their units and gaps.
    double observed() {
        double sum = 0;
        int m = coders.size();
        for (int i = 0; i < m; i++) {
            for (int j = i + 1; j < m; j++) {
                sum += difference(coders.get(i), coders.get(j));
            }
        }
        return 2 * sum / ((double) m * (m - 1));
    }

    /// Units that share a position differ by the squares of how far their starts and their ends are apart; a unit within
    /// a gap of the other coder by the square of its length. One sweep from left to right.
    private static double difference(List<Span> a, List<Span> b) {
        double sum = 0;
        int i = 0;
        int j = 0;
        boolean metA = false;
        boolean metB = false;
        while (i < a.size() || j < b.size()) {
            boolean both = i < a.size() && j < b.size();
            if (both && a.get(i).overlaps(b.get(j))) {
                sum += square(a.get(i).start() - b.get(j).start()) + square(a.get(i).end() - b.get(j).end());
                metA = true;
                metB = true;
            }
            boolean endsFirst = j == b.size() || (both && a.get(i).end() <= b.get(j).end());
            if (endsFirst) {
                sum += metA ? 0 : square(a.get(i).length());
                i++;
                metA = false;
            } else {
                sum += metB ? 0 : square(b.get(j).length());
                j++;
                metB = false;
            }
        }
        return sum;
    }

    /// What random placement of the same units and gaps would give: a closed sum over lengths. The part with gaps needs for each
    /// unit the gaps that are at least as long, which sorting both by length gives in one go.
    double expected() {
        int m = coders.size();
        double positions = (double) m * length;
        int[] units = coders.stream().flatMap(List::stream).mapToInt(Span::length).toArray();
        int[] gaps = coders.stream().flatMapToInt(it -> Arrays.stream(gaps(it))).toArray();
        Arrays.sort(units);
        Arrays.sort(gaps);
        double sum = 0;
        double withinUnits = 0;
        int gap = gaps.length;
        double longerGaps = 0;
        for (int u = units.length - 1; u >= 0; u--) {
            double l = units[u];
            while (gap > 0 && gaps[gap - 1] >= units[u]) {
                gap--;
                longerGaps += gaps[gap];
            }
            double places = longerGaps - (gaps.length - gap) * (l - 1);
            sum += (units.length - 1) / 3.0 * l * (l - 1) * (2 * l - 1) + l * l * places;
            withinUnits += l * (l - 1);
        }
        double pairs = positions * (positions - 1) - withinUnits;
        return pairs == 0 ? 0 : 2.0 * length * sum / pairs;
    }

    private int[] gaps(List<Span> units) {
        int[] gaps = new int[units.size() + 1];
        int end = 0;
        for (int i = 0; i < units.size(); i++) {
            gaps[i] = units.get(i).start() - end;
            end = units.get(i).end();
        }
        gaps[units.size()] = length - end;
        return Arrays.stream(gaps).filter(it -> it > 0).toArray();
    }

    private static double square(double x) {
        return x * x;
    }
}
