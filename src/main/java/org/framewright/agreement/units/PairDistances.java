package org.framewright.agreement.units;

/// Distances by any function of two categories; kept as a matrix of all distances where there are not too many categories.
final class PairDistances implements CategoryDistances {
    private static final int MATRIX = 2048;

    private final PairDistance between;

    /// The distance of two different categories.
    interface PairDistance {
        double distance(int one, int other);
    }

    PairDistances(int categories, PairDistance between) {
        this.between = categories <= MATRIX ? matrix(categories, between) : between;
    }

    private static PairDistance matrix(int categories, PairDistance between) {
        var matrix = new double[categories * categories];
        for (int one = 0; one < categories; one++) {
            for (int other = 0; other < one; other++) {
                double distance = between.distance(one, other);
                matrix[one * categories + other] = distance;
                matrix[other * categories + one] = distance;
            }
        }
        return (one, other) -> matrix[one * categories + other];
    }

    @Override
    public double[] sums(double[] amounts) {
        var sums = new double[amounts.length];
        for (int one = 0; one < amounts.length; one++) {
            for (int other = 0; other < one; other++) {
                if (amounts[one] > 0 || amounts[other] > 0) {
                    double distance = between.distance(one, other);
                    sums[one] += amounts[other] * distance;
                    sums[other] += amounts[one] * distance;
                }
            }
        }
        return sums;
    }

    @Override
    public double within(RatingRows rows, int row) {
        double sum = 0;
        for (int one = rows.start(row) + 1; one < rows.end(row); one++) {
            for (int other = rows.start(row); other < one; other++) {
                sum +=
                        (double) rows.count(one)
                                * rows.count(other)
                                * between.distance(rows.category(one), rows.category(other));
            }
        }
        return 2 * sum;
    }

    @Override
    public double between(int one, int other) {
        return between.distance(one, other);
    }
}
