package org.framewright.agreement.passages;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.corpus.SearchBudget.BudgetExceededException;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// `agr` of Wiebe, Wilson & Cardie (2005), which PolNeAR reports: the share of one coder's passages that the other found
/// too, the mean of both directions. Not corrected for chance. More than two coders: the mean over the pairs.
///
/// [FoundCounts] says when a passage counts as found. A direction without passages has no share; the share of the other direction,
/// which is 0 then, stands alone.
public final class AgrMeasure {
    private AgrMeasure() {}

    /// The measure of passages by their own words.
    public static MeasureOutcome compute(MarkedCorpus corpus) {
        return mean(corpus, FoundCounts::of);
    }

    /// The measure of passages with the words of their roles. Undefined where too many passages overlap in an article.
    public static MeasureOutcome computeRoles(MarkedCorpus corpus) {
        try {
            return mean(corpus, FoundCounts::ofRoles);
        } catch (BudgetExceededException _) {
            return MeasureOutcome.undefined(UndefinedReason.TOO_MUCH_TO_ALIGN);
        }
    }

    private static MeasureOutcome mean(
            MarkedCorpus corpus, Function<List<PairwiseMean.SharedArticle>, FoundCounts> count) {
        return PairwiseMean.mean(
                corpus,
                articles -> {
                    var found = count.apply(articles);
                    if (found.a() == 0 || found.b() == 0) {
                        return found.a() + found.b() == 0 ? OptionalDouble.empty() : OptionalDouble.of(0);
                    }
                    double ofA = (double) found.ofA() / found.a();
                    double ofB = (double) found.ofB() / found.b();
                    return OptionalDouble.of((ofA + ofB) / 2);
                });
    }
}
