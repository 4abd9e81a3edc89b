package org.framewright.corpus.duplicates;

/// The rule by which a text is a near-duplicate of another.
///
/// Two texts are similar where their [TextOverlap#similarity()] reaches the threshold. Where cuts count as well, the shorter text
/// may be cut out of the longer one. It then has at least a third of the longer one's number of shingles, and the longer one has
/// the share 2t / (1 + t) of the shorter one's shingles: two texts of equal length have it at the threshold t. At 0.8 it is 8/9.
///
/// @param threshold 0.5 to 1; texts at 1 have the same shingles
/// @param countsCuts whether a text that was cut out of another counts, too
public record DuplicateThreshold(double threshold, boolean countsCuts) {

    /// Below it, texts of one event by different authors would be near-duplicates.
    public static final double LEAST_THRESHOLD = 0.5;

    /// The proposed rule.
    public static final DuplicateThreshold DEFAULT = new DuplicateThreshold(0.8, true);

    /// Below it, the first paragraph of a report would be the same article as all of it.
    private static final double SHORTEST_CUT = 1.0 / 3;

    /// Standard deviations. By the binomial distribution, of pairs just at the threshold less than 3 in 100,000 are estimated to
    /// lie farther below it, of cuts of a third less than 3 in 10,000 (at 0.8: 2 and 8 in a million).
    private static final double MARGIN = 5;

    /// @throws IllegalArgumentException where the threshold is not from 0.5 to 1
    public DuplicateThreshold {
        if (!isThreshold(threshold)) {
            throw new IllegalArgumentException("a threshold from 0.5 to 1, not " + threshold);
        }
    }

    /// Whether a number can be the threshold.
    public static boolean isThreshold(double number) {
        return number >= LEAST_THRESHOLD && number <= 1;
    }

    /// Whether two texts are near-duplicates.
    public boolean matches(TextOverlap overlap) {
        return overlap.similarity() >= threshold
                || (countsCuts && shorterShare(overlap) >= SHORTEST_CUT && overlap.containment() >= leastContainment());
    }

    /// Whether two texts may be near-duplicates, by a sample of their shingles.
    boolean isPossible(TextOverlap sample) {
        return sample.similarity() >= threshold - margin(threshold, sample.union())
                || (countsCuts
                        && shorterShare(sample) >= SHORTEST_CUT / 2
                        && sample.containment()
                                >= leastContainment()
                                        - margin(leastContainment(), Math.min(sample.first(), sample.second())));
    }

    private static double shorterShare(TextOverlap overlap) {
        return (double) Math.min(overlap.first(), overlap.second())
                / Math.max(1, Math.max(overlap.first(), overlap.second()));
    }

    private double leastContainment() {
        return 2 * threshold / (1 + threshold);
    }

    /// How far a share in a sample of a size may fall short of the true share.
    private static double margin(double share, int many) {
        return MARGIN * Math.sqrt(share * (1 - share) / Math.max(1, many));
    }
}
