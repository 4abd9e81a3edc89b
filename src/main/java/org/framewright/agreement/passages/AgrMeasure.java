package org.framewright.agreement.passages;

import org.framewright.agreement.MeasureOutcome;

import java.util.OptionalDouble;

/// `agr` of Wiebe, Wilson & Cardie (2005), which PolNeAR reports: the share of one coder's passages that the other found
/// too, the mean of both directions. Not corrected for chance. More than two coders: the mean over the pairs.
///
/// Found is a passage that overlaps one of the other's with the same tag. A direction in which there is no passage has no
/// share; the other direction's, which is 0 then, stands alone.
public final class AgrMeasure {
    private AgrMeasure() {}

    public static MeasureOutcome compute(MarkedCorpus corpus) {
        return PairwiseMean.mean(
                corpus,
                articles -> {
                    var found = FoundCounts.of(articles);
                    if (found.a() == 0 || found.b() == 0) {
                        return found.a() + found.b() == 0 ? OptionalDouble.empty() : OptionalDouble.of(0);
                    }
                    double ofA = (double) found.ofA() / found.a();
                    double ofB = (double) found.ofB() / found.b();
                    return OptionalDouble.of((ofA + ofB) / 2);
                });
    }
}
