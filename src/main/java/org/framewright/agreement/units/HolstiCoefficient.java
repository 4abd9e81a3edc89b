package org.framewright.agreement.units;

import org.framewright.agreement.MeasureOutcome;

/// Holsti's coefficient of reliability: 2 M / (N1 + N2), the coding decisions that two coders agree on, divided by all decisions
/// that either made; with more coders the mean over their pairs.
///
/// O. R. Holsti, Content Analysis for the Social Sciences and Humanities (1969), 138-141. His coders all decide on the same
/// units. Where some rated more than others, a pair's decisions are the decisions on the units that both have rated: else a small
/// share of work given to both would lower the figure. A pair of coders without a common unit is left out.
final class HolstiCoefficient implements AgreementCoefficient {
    private final RowSample sample;

    HolstiCoefficient(RowSample sample) {
        this.sample = sample;
    }

    @Override
    public MeasureOutcome value() {
        double sum = 0;
        int pairs = 0;
        for (int one = 0; one < sample.rows().coders(); one++) {
            for (int other = 0; other < one; other++) {
                var pair = new Pair(one, other);
                if (pair.common > 0) {
                    // N1 and N2 are both the common units
                    sum += 2.0 * pair.agreed / (pair.common + pair.common);
                    pairs++;
                }
            }
        }
        return pairs > 0 ? new MeasureOutcome.Defined(sum / pairs) : MeasureOutcome.undefined(sample.obstacle());
    }

    private final class Pair {
        private long common;
        private long agreed;

        Pair(int one, int other) {
            var rows = sample.rows();
            for (int row = 0; row < rows.size(); row++) {
                int first = rows.get(row, one);
                int second = rows.get(row, other);
                long times = sample.times(row);
                if (first != UnitRatings.MISSING && second != UnitRatings.MISSING) {
                    common += times;
                    agreed += first == second ? times : 0;
                }
            }
        }
    }
}
