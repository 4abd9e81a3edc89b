package org.framewright.reliability.suggestions;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.random.RandomGeneratorFactory;

/// A share with its interval over articles.
///
/// @param of the number of cases; 0 where the share is not defined
/// @param share from 0 to 1; null without a case
/// @param low the lower end of the 95 % interval; null where fewer than two articles have a case
public record CountedShare(int count, int of, @Nullable Double share, @Nullable Double low, @Nullable Double high) {

    private static final int DRAWS = 1_000;
    private static final double TAIL = 0.025;

    /// The share of counts in cases, article by article. The interval is the percentile bootstrap over articles: articles are drawn
    /// with replacement, and the share is computed of all their cases (Efron and Tibshirani 1993, chapter 13).
    ///
    /// @param counts of each article
    /// @param cases of each article, not smaller than its count
    static CountedShare of(int[] counts, int[] cases, long seed) {
        int count = Arrays.stream(counts).sum();
        int of = Arrays.stream(cases).sum();
        if (of == 0) {
            return new CountedShare(count, of, null, null, null);
        }
        double share = (double) count / of;
        if (Arrays.stream(cases).filter(it -> it > 0).count() < 2) {
            return new CountedShare(count, of, share, null, null);
        }
        var shares = draw(counts, cases, seed);
        return new CountedShare(count, of, share, quantile(shares, TAIL), quantile(shares, 1 - TAIL));
    }

    /// The shares of draws that have a case, in order.
    private static double[] draw(int[] counts, int[] cases, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var shares = new double[DRAWS];
        int drawn = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            int count = 0;
            int of = 0;
            for (int i = 0; i < cases.length; i++) {
                int article = random.nextInt(cases.length);
                count += counts[article];
                of += cases[article];
            }
            if (of > 0) {
                shares[drawn++] = (double) count / of;
            }
        }
        var defined = Arrays.copyOf(shares, drawn);
        Arrays.sort(defined);
        return defined;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
