package org.framewright.agreement.units;

/// The square of the difference between positions.
///
/// All sums are deviations from a mean: sum_l n_l (x_k - x_l)^2 = n (x_k - mean)^2 + sum_l n_l (x_l - mean)^2. So neither many
/// different numbers nor large numbers are a problem.
final class SquaredDistances implements CategoryDistances {
    private final double[] positions;

    /// @param positions of the categories; in any unit, since measures compare sums of distances with each other
    SquaredDistances(double[] positions) {
        this.positions = positions;
    }

    /// Differences as parts of the whole range, so that squares of very large or small numbers stay numbers.
    static SquaredDistances ofRange(double[] positions) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double position : positions) {
            low = Math.min(low, position);
            high = Math.max(high, position);
        }
        var scaled = new double[positions.length];
        // halves first: the range itself may be more than a double holds
        double range = high / 2 - low / 2;
        for (int i = 0; i < scaled.length && range > 0; i++) {
            scaled[i] =
                    Double.isInfinite(high - low)
                            ? (positions[i] / 2 - low / 2) / range
                            : (positions[i] - low) / (high - low);
        }
        return new SquaredDistances(scaled);
    }

    /// Krippendorff's ordinal metric: the ranks between two categories, each category's own ratings by half, squared; that is
    /// the squared difference of mid-ranks.
    ///
    /// @param order the categories' indexes from the lowest to the highest
    static SquaredDistances ofMidRanks(int[] order, double[] counts) {
        var ranks = new double[counts.length];
        double below = 0;
        for (int index : order) {
            ranks[index] = below + counts[index] / 2;
            below += counts[index];
        }
        return new SquaredDistances(ranks);
    }

    @Override
    public double[] sums(double[] amounts) {
        double all = 0;
        double mean = 0;
        for (int i = 0; i < amounts.length; i++) {
            all += amounts[i];
            mean += amounts[i] * positions[i];
        }
        mean = all > 0 ? mean / all : 0;
        double spread = 0;
        for (int i = 0; i < amounts.length; i++) {
            spread += amounts[i] * (positions[i] - mean) * (positions[i] - mean);
        }
        var sums = new double[amounts.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = all * (positions[i] - mean) * (positions[i] - mean) + spread;
        }
        return sums;
    }

    @Override
    public double within(RatingRows rows, int row) {
        int start = rows.start(row);
        int end = rows.end(row);
        if (end - start < 2) {
            return 0;
        }
        double mean = 0;
        for (int place = start; place < end; place++) {
            mean += rows.count(place) * positions[rows.category(place)];
        }
        mean /= rows.ratings(row);
        double spread = 0;
        for (int place = start; place < end; place++) {
            double off = positions[rows.category(place)] - mean;
            spread += rows.count(place) * off * off;
        }
        return 2 * rows.ratings(row) * spread;
    }

    @Override
    public double between(int one, int other) {
        return (positions[one] - positions[other]) * (positions[one] - positions[other]);
    }
}
