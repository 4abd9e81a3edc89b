package org.framewright.agreement.passages.gamma;

import org.framewright.agreement.passages.corpus.BipartiteMatching;
import org.framewright.agreement.passages.corpus.SearchBudget;

import java.util.ArrayList;
import java.util.List;

/// The best alignment of several coders' marks in one article: the way to sort all marks into unitary alignments, each with at
/// most one mark of each coder, at the least total cost.
///
/// @param disorder the costs of its unitary alignments, summed
/// @param unitary the number of its unitary alignments
public record GammaAlignment(double disorder, int unitary) {
    /// Exact: two coders are an assignment problem, more a set partition problem.
    ///
    /// @param coders two at least
    public static GammaAlignment best(
            List<List<GammaMark>> coders, PassageDissimilarity dissimilarity, SearchBudget budget)
            throws SearchBudget.BudgetExceededException {
        var sorted = coders.stream().map(it -> it.stream().sorted().toList()).toList();
        if (sorted.stream().filter(it -> !it.isEmpty()).count() < 2) {
            int marks = sorted.stream().mapToInt(List::size).sum();
            return new GammaAlignment(marks * dissimilarity.alone(), marks);
        }
        return sorted.size() == 2
                ? ofTwo(sorted.get(0), sorted.get(1), dissimilarity, budget)
                : SetPartition.best(UnitaryAlignments.of(sorted, dissimilarity, budget), budget);
    }

    private static GammaAlignment ofTwo(
            List<GammaMark> a, List<GammaMark> b, PassageDissimilarity dissimilarity, SearchBudget budget)
            throws SearchBudget.BudgetExceededException {
        double apart = 2 * dissimilarity.alone();
        double longest = b.stream().mapToDouble(GammaMark::length).max().orElse(0);
        var edges = new ArrayList<List<BipartiteMatching.Edge>>();
        for (int i = 0; i < a.size(); i++) {
            var mark = a.get(i);
            double last = mark.start() + dissimilarity.reach(mark, longest, apart);
            var near = new ArrayList<BipartiteMatching.Edge>();
            for (int j = 0; j < b.size() && b.get(j).start() <= last; j++) {
                double saved = apart - dissimilarity.between(mark, b.get(j));
                if (saved > 0) {
                    near.add(new BipartiteMatching.Edge(j, saved));
                }
            }
            budget.spend(b.size());
            edges.add(near);
        }
        int[] mates = BipartiteMatching.best(edges, b.size(), budget);
        double disorder = 0;
        int matched = 0;
        for (int i = 0; i < mates.length; i++) {
            if (mates[i] >= 0) {
                disorder += dissimilarity.between(a.get(i), b.get(mates[i]));
                matched++;
            }
        }
        int alone = a.size() + b.size() - 2 * matched;
        return new GammaAlignment(disorder + alone * dissimilarity.alone(), alone + matched);
    }
}
