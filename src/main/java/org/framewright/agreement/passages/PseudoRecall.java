package org.framewright.agreement.passages;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.corpus.SearchBudget.BudgetExceededException;

/// The share of a reference's passages that a coder found too, which PolNeAR reports of PARC3: one direction of [AgrMeasure]. It is
/// a recall only as far as the reference is complete.
public final class PseudoRecall {
    private PseudoRecall() {}

    /// The share of passages found by their own words.
    ///
    /// @param corpus two coders: the coder, then the reference
    public static MeasureOutcome compute(MarkedCorpus corpus) {
        return share(FoundCounts.of(PairwiseMean.shared(corpus, 0, 1)));
    }

    /// The share of passages found with the words of their roles. Undefined where too many passages overlap in an article.
    ///
    /// @param corpus as [#compute]
    public static MeasureOutcome computeRoles(MarkedCorpus corpus) {
        try {
            return share(FoundCounts.ofRoles(PairwiseMean.shared(corpus, 0, 1)));
        } catch (BudgetExceededException _) {
            return MeasureOutcome.undefined(UndefinedReason.TOO_MUCH_TO_ALIGN);
        }
    }

    private static MeasureOutcome share(FoundCounts found) {
        return found.b() == 0
                ? MeasureOutcome.undefined(UndefinedReason.NOTHING_MARKED_BY_REFERENCE)
                : new MeasureOutcome.Defined((double) found.ofB() / found.b());
    }
}
