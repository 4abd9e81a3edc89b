package org.framewright.agreement.units;

import org.framewright.agreement.MeasureOutcome;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Draws units, or the clusters that they lie in, with replacement.
///
/// Units that all coders rated alike share a row, and a draw counts each row: its cost grows with the number of different rows.
final class UnitDraws {
    private final RatingRows rows;

    /// The rows of each drawn unit or cluster, one after the other, and the place where each begins.
    private final int[] members;

    private final int[] starts;
    private final boolean clustered;
    private final int pairable;

    UnitDraws(UnitRatings ratings) {
        var grouped = RatingRows.grouped(ratings);
        this.rows = grouped.rows();
        int[] rowOfUnit = grouped.rowOfUnit();
        this.clustered = ratings.units() > 0 && ratings.cluster(0).isPresent();
        var numbers = new LinkedHashMap<Integer, Integer>();
        var numberOf = new int[ratings.units()];
        var sizes = new int[ratings.units() + 1];
        for (int unit = 0; unit < numberOf.length; unit++) {
            int cluster = ratings.cluster(unit).orElse(unit);
            boolean rated = rows.ratings(rowOfUnit[unit]) > 0;
            numberOf[unit] = rated ? numbers.computeIfAbsent(cluster, _ -> numbers.size()) : -1;
            if (rated) {
                sizes[numberOf[unit] + 1]++;
            }
        }
        this.starts = Arrays.copyOf(sizes, numbers.size() + 1);
        Arrays.parallelPrefix(starts, Integer::sum);
        this.pairable = pairable(ratings, rowOfUnit);
        this.members = new int[starts[starts.length - 1]];
        var next = starts.clone();
        for (int unit = 0; unit < numberOf.length; unit++) {
            if (numberOf[unit] >= 0) {
                members[next[numberOf[unit]]++] = rowOfUnit[unit];
            }
        }
    }

    private int pairable(UnitRatings ratings, int[] rowOfUnit) {
        return (int)
                IntStream.range(0, ratings.units())
                        .filter(unit -> rows.ratings(rowOfUnit[unit]) > 1)
                        .map(unit -> ratings.cluster(unit).orElse(unit))
                        .distinct()
                        .count();
    }

    /// The number of units or clusters in which two ratings can be compared.
    int pairable() {
        return pairable;
    }

    BootstrapResult.Method method() {
        return clustered ? BootstrapResult.Method.CLUSTERS : BootstrapResult.Method.UNITS;
    }

    int from() {
        return starts.length - 1;
    }

    /// The figures of the draws with a figure.
    double[] draw(Function<RowSample, AgreementCoefficient> measure, int draws, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var values = new double[draws];
        int defined = 0;
        var times = new int[rows.size()];
        for (int draw = 0; draw < draws && from() > 0; draw++) {
            Arrays.fill(times, 0);
            drawOnce(random, times);
            if (measure.apply(new RowSample(rows, times)).value() instanceof MeasureOutcome.Defined figure) {
                values[defined++] = figure.value();
            }
        }
        return Arrays.copyOf(values, defined);
    }

    private void drawOnce(RandomGenerator random, int[] times) {
        for (int i = 0; i < from(); i++) {
            int drawn = random.nextInt(from());
            for (int member = starts[drawn]; member < starts[drawn + 1]; member++) {
                times[members[member]]++;
            }
        }
    }
}
