package org.framewright.agreement.units;

/// The distances between categories: 0 for the same category, more for others.
///
/// The measures need only two sums of distances, so that a matrix of all categories by all categories is built only where there
/// is no shorter way.
interface CategoryDistances {

    /// For each category, the sum of its distances to all categories, each times the amount of that category.
    double[] sums(double[] amounts);

    /// The sum of the distances within all ordered pairs of a row's ratings.
    double within(RatingRows rows, int row);

    /// The distance of two different categories.
    double between(int one, int other);

    /// The sum over all ordered pairs of categories of distance times both amounts.
    static double total(double[] amounts, double[] sums) {
        double total = 0;
        for (int i = 0; i < amounts.length; i++) {
            total += amounts[i] * sums[i];
        }
        return total;
    }

    /// 1 between any two different categories.
    record Identity() implements CategoryDistances {

        @Override
        public double[] sums(double[] amounts) {
            double all = 0;
            for (double amount : amounts) {
                all += amount;
            }
            var sums = new double[amounts.length];
            for (int i = 0; i < sums.length; i++) {
                sums[i] = all - amounts[i];
            }
            return sums;
        }

        @Override
        public double within(RatingRows rows, int row) {
            long same = 0;
            for (int place = rows.start(row); place < rows.end(row); place++) {
                same += (long) rows.count(place) * rows.count(place);
            }
            return (double) rows.ratings(row) * rows.ratings(row) - same;
        }

        @Override
        public double between(int one, int other) {
            return 1;
        }
    }
}
