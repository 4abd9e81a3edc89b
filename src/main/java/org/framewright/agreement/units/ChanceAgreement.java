package org.framewright.agreement.units;

/// What a measure expects of coders who don't look at the unit.
interface ChanceAgreement {

    /// The disagreement expected: 1 minus the agreement expected, which Gwet calls pe.
    double disagreement();

    /// What a unit adds to the agreement expected (its pe_i), for the standard error.
    double agreement(int row);

    /// The same for any data: percent agreement expects no agreement at all, Brennan and Prediger that of categories all of
    /// which are as likely.
    record ConstantChance(double disagreement) implements ChanceAgreement {

        @Override
        public double agreement(int row) {
            return 1 - disagreement;
        }
    }

    /// Of coders who share the categories' mean shares; Scott's and Fleiss' way.
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

    /// Of coders some of whose ratings are random, over all categories alike; Gwet's way.
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
