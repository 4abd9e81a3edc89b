package org.framewright.agreement.units;

/// The agreement that a measure expects from coders who don't look at the unit.
interface ChanceAgreement {

    /// The disagreement expected: 1 minus the agreement expected, which Gwet calls pe.
    double disagreement();

    /// A unit's contribution to the expected agreement (its pe_i), for the standard error.
    double agreement(int row);

    /// A chance agreement that is the same for any data: percent agreement expects no agreement at all, Brennan and Prediger the
    /// agreement of equally likely categories.
    record ConstantChance(double disagreement) implements ChanceAgreement {

        @Override
        public double agreement(int row) {
            return 1 - disagreement;
        }
    }

    /// The chance agreement of coders who share the categories' mean shares, as in Scott's pi and Fleiss' kappa.
    ///
    /// @param sums for each category its expected disagreement with a rating drawn by those shares
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record MeanShares(RatingRows rows, double disagreement, double[] sums) implements ChanceAgreement {

        static MeanShares of(RowSample sample, CategoryDistances distances, double[] shares) {
            var sums = distances.sums(shares);
            return new MeanShares(sample.rows(), CategoryDistances.total(shares, sums), sums);
        }

        @Override
        public double agreement(int row) {
            double sum = 0;
            for (int place = rows.start(row); place < rows.end(row); place++) {
                sum += rows.count(place) * sums[rows.category(place)];
            }
            return 1 - sum / rows.ratings(row);
        }
    }

    /// The chance agreement of coders some of whose ratings are random, evenly over all categories, as in Gwet's AC.
    ///
    /// @param weight the sum of all weights by q (q - 1), q being the number of categories
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Gwet(RatingRows rows, double weight, double[] shares) implements ChanceAgreement {

        @Override
        public double disagreement() {
            double sum = 0;
            for (double share : shares) {
                sum += share * (1 - share);
            }
            return 1 - weight * sum;
        }

        @Override
        public double agreement(int row) {
            double sum = 0;
            for (int place = rows.start(row); place < rows.end(row); place++) {
                sum += rows.count(place) * (1 - shares[rows.category(place)]);
            }
            return weight * sum / rows.ratings(row);
        }
    }
}
