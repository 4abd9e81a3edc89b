package org.framewright.agreement.units;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The chance agreement of Cohen's and Conger's kappa: each coder has individual shares of the categories.
///
/// A. J. Conger, Psychological Bulletin 88 (1980), 322-328, with Gwet's treatment of missing ratings: a coder's shares are
/// computed from the units that the coder rated; for Cohen's kappa the sample has only the units that both rated. Coders who
/// rated nothing are left out.
final class CoderMarginals implements ChanceAgreement {
    private final RatingRows rows;
    private final int units;
    private final int[] coders;
    private final double[] ratings;

    /// For each coder and category: the agreement expected with the other coders, summed.
    private final double[][] agreements;

    private final double[] ownAgreement;
    private final double disagreement;

    CoderMarginals(RowSample sample, CategoryDistances distances) {
        this.rows = sample.rows();
        this.units = sample.rated();
        var shares = new double[rows.coders()][rows.categories()];
        this.ratings = new double[rows.coders()];
        count(sample, shares);
        this.coders = IntStream.range(0, rows.coders()).filter(coder -> ratings[coder] > 0).toArray();

        var all = new double[rows.categories()];
        for (int coder : coders) {
            for (int k = 0; k < all.length; k++) {
                shares[coder][k] /= ratings[coder];
                all[k] += shares[coder][k];
            }
        }
        var sumsOfAll = distances.sums(all);
        this.agreements = new double[rows.coders()][];
        this.ownAgreement = new double[rows.coders()];
        double sum = 0;
        for (int coder : coders) {
            var own = distances.sums(shares[coder]);
            for (int k = 0; k < own.length; k++) {
                own[k] = coders.length - 1 - (sumsOfAll[k] - own[k]);
            }
            agreements[coder] = own;
            ownAgreement[coder] = CategoryDistances.total(shares[coder], own);
            sum += ownAgreement[coder];
        }
        this.disagreement = 1 - sum / pairs();
    }

    private void count(RowSample sample, double[][] counts) {
        for (int row = 0; row < rows.size(); row++) {
            for (int coder = 0; coder < counts.length && sample.times(row) > 0; coder++) {
                int category = rows.get(row, coder);
                if (category != UnitRatings.MISSING) {
                    counts[coder][category] += sample.times(row);
                    ratings[coder] += sample.times(row);
                }
            }
        }
    }

    /// The number of coders with a rating.
    static int active(RowSample sample) {
        var rows = sample.rows();
        var found = new boolean[rows.coders()];
        for (int row = 0; row < rows.size(); row++) {
            for (int coder = 0; coder < found.length && sample.times(row) > 0; coder++) {
                found[coder] |= rows.get(row, coder) != UnitRatings.MISSING;
            }
        }
        return (int) IntStream.range(0, found.length).filter(coder -> found[coder]).count();
    }

    private double pairs() {
        return (double) coders.length * (coders.length - 1);
    }

    @Override
    public double disagreement() {
        return disagreement;
    }

    @Override
    public double agreement(int row) {
        return Arrays.stream(coders).mapToDouble(coder -> agreement(row, coder)).sum() / pairs();
    }

    private double agreement(int row, int coder) {
        int category = rows.get(row, coder);
        return category == UnitRatings.MISSING
                ? ownAgreement[coder]
                : ownAgreement[coder] + units / ratings[coder] * (agreements[coder][category] - ownAgreement[coder]);
    }
}
