package org.framewright.agreement.units;

import org.framewright.agreement.UndefinedReason;

import java.util.Arrays;

/// A sample of rows with the frequency of each row: 1, or the number of times that a bootstrap drew it.
final class RowSample {
    private final RatingRows rows;
    private final int[] times;
    private final int rated;
    private final int pairable;

    RowSample(RatingRows rows, int[] times) {
        this.rows = rows;
        this.times = times;
        int atLeastOne = 0;
        int atLeastTwo = 0;
        for (int row = 0; row < times.length; row++) {
            atLeastOne += rows.ratings(row) >= 1 ? times[row] : 0;
            atLeastTwo += rows.ratings(row) >= 2 ? times[row] : 0;
        }
        this.rated = atLeastOne;
        this.pairable = atLeastTwo;
    }

    /// The sample with every unit once.
    static RowSample of(UnitRatings ratings) {
        var rows = RatingRows.of(ratings);
        var once = new int[rows.size()];
        Arrays.fill(once, 1);
        return new RowSample(rows, once);
    }

    /// Only the units that two coders or more rated.
    RowSample pairs() {
        var paired = times.clone();
        for (int row = 0; row < paired.length; row++) {
            paired[row] = rows.ratings(row) >= 2 ? paired[row] : 0;
        }
        return new RowSample(rows, paired);
    }

    RatingRows rows() {
        return rows;
    }

    int times(int row) {
        return times[row];
    }

    /// The number of units with a rating.
    int rated() {
        return rated;
    }

    /// The number of units that two coders or more rated.
    int pairable() {
        return pairable;
    }

    /// The reason why the sample has no comparable ratings, where no unit has two ratings.
    UndefinedReason obstacle() {
        if (rows.coders() < 2) {
            return UndefinedReason.NEEDS_TWO_CODERS;
        }
        return rated == 0 && rows.size() > 0 ? UndefinedReason.NOBODY_ANSWERED : UndefinedReason.NO_SHARED_UNIT;
    }

    /// The number of ratings of each category in units that two coders or more rated.
    double[] pairableCounts() {
        var counts = new double[rows.categories()];
        for (int row = 0; row < times.length; row++) {
            if (rows.ratings(row) >= 2 && times[row] > 0) {
                for (int place = rows.start(row); place < rows.end(row); place++) {
                    counts[rows.category(place)] += (double) times[row] * rows.count(place);
                }
            }
        }
        return counts;
    }

    /// The share of each category: the mean over all rated units of the share of their ratings that fall into it.
    double[] meanShares() {
        var shares = new double[rows.categories()];
        for (int row = 0; row < times.length; row++) {
            if (rows.ratings(row) > 0 && times[row] > 0) {
                double each = (double) times[row] / rows.ratings(row);
                for (int place = rows.start(row); place < rows.end(row); place++) {
                    shares[rows.category(place)] += each * rows.count(place);
                }
            }
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= rated;
        }
        return shares;
    }

    /// Whether fewer than two of the amounts are above zero.
    static boolean isConstant(double[] amounts) {
        int used = 0;
        for (double amount : amounts) {
            used += amount > 0 ? 1 : 0;
        }
        return used < 2;
    }
}
