package org.framewright.agreement.passages;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.corpus.MarkedPassage;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/// A measure for two coders as the mean over all pairs of coders that share an article.
final class PairwiseMean {
    private PairwiseMean() {}

    /// The passages of two coders in an article that both coded.
    record SharedArticle(List<MarkedPassage> a, List<MarkedPassage> b) {}

    /// The mean of a measure for two coders.
    ///
    /// @param measure computes the figure from a pair's articles; empty where neither coder marked a passage: the pair is left
    ///     out then
    static MeasureOutcome mean(MarkedCorpus corpus, Function<List<SharedArticle>, OptionalDouble> measure) {
        var values = new ArrayList<OptionalDouble>();
        for (int a = 0; a < corpus.coders(); a++) {
            for (int b = a + 1; b < corpus.coders(); b++) {
                var shared = shared(corpus, a, b);
                if (!shared.isEmpty()) {
                    values.add(measure.apply(shared));
                }
            }
        }
        return mean(values);
    }

    /// The mean over pairs that share an article.
    ///
    /// @param pairs each pair's figure; empty where neither of the two marked a passage
    static MeasureOutcome mean(List<OptionalDouble> pairs) {
        // sorted, so that the order of the coders can't touch the last digit
        var values = pairs.stream().flatMapToDouble(OptionalDouble::stream).sorted().toArray();
        if (values.length == 0) {
            return MeasureOutcome.undefined(
                    pairs.isEmpty() ? UndefinedReason.NEEDS_TWO_CODERS : UndefinedReason.NOTHING_MARKED);
        }
        return new MeasureOutcome.Defined(DoubleStream.of(values).sum() / values.length);
    }

    /// The articles that two coders both coded.
    static List<SharedArticle> shared(MarkedCorpus corpus, int a, int b) {
        var result = new ArrayList<SharedArticle>();
        for (var article : corpus.articles()) {
            article.byCoder()
                    .get(a)
                    .ifPresent(as -> article.byCoder().get(b).ifPresent(bs -> result.add(new SharedArticle(as, bs))));
        }
        return result;
    }
}
