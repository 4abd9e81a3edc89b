package org.framewright.agreement.passages;

import org.framewright.agreement.passages.corpus.MarkedPassage;
import org.framewright.agreement.passages.corpus.SearchBudget;
import org.framewright.agreement.passages.corpus.SearchBudget.BudgetExceededException;
import org.framewright.agreement.passages.corpus.Span;

import java.util.List;
import java.util.stream.IntStream;

/// The passages of one coder in one article, by their places: finds the passages near a span without checking all of them.
final class PassageIndex {

    private final List<MarkedPassage> passages;

    /// The furthest end of a passage and of all before it.
    private final int[] ends;

    /// @param passages in order of their starts
    PassageIndex(List<MarkedPassage> passages) {
        this.passages = passages;
        this.ends = new int[passages.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = Math.max(i == 0 ? 0 : ends[i - 1], passages.get(i).extent().end());
        }
    }

    /// The places in the list of all passages whose extent overlaps a span, found one after the other.
    ///
    /// @throws BudgetExceededException from the stream, where no steps are left; each passage that is looked at is a step
    IntStream findNear(Span span, SearchBudget budget) {
        return IntStream.range(firstBeyond(span.start()), ends.length)
                .takeWhile(it -> {
                    budget.spend(1);
                    return passages.get(it).extent().start() < span.end();
                })
                .filter(it -> passages.get(it).extent().overlaps(span));
    }

    /// The first passage that may end behind a position.
    private int firstBeyond(int position) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
