package org.framewright.coding;

import org.framewright.model.ArticleId;
import org.framewright.model.ArticleSummary;
import org.framewright.model.Coding;
import org.framewright.model.Round;
import org.framewright.store.query.TeamStore.CoderAssignment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a coder has to code in a round. Where anything is given out in it, to whomever, it is what they are given; else
/// every article. What is excluded is left out, and what was begun stays, given or not: nobody's work goes out of sight.
///
/// @param assignment to the coder, in their order
/// @param progress how far the coder is with what they have begun
record Workload(
        CoderRound coderRound,
        Round round,
        CoderAssignment assignment,
        Set<ArticleId> excluded,
        Map<ArticleId, Coding.Stage> progress) {

    /// The articles in the order in which they are to be coded.
    ///
    /// @param all in the order in which they were imported
    List<ArticleSummary> list(List<ArticleSummary> all) {
        var places = places(all);
        var mine = Set.copyOf(assignment.articles());
        return all.stream()
                .filter(it ->
                        progress.containsKey(it.id())
                                || ((!assignment.any() || mine.contains(it.id())) && !excluded.contains(it.id())))
                .sorted(Comparator.comparingInt(it -> places.getOrDefault(it.id(), Integer.MAX_VALUE)))
                .toList();
    }

    private Map<ArticleId, Integer> places(List<ArticleSummary> all) {
        var order = assignment.any() ? assignment.articles() : order(all.stream().map(ArticleSummary::id).toList());
        var places = new HashMap<ArticleId, Integer>();
        order.forEach(it -> places.put(it, places.size()));
        return places;
    }

    private List<ArticleId> order(List<ArticleId> imported) {
        return switch (round.settings().order()) {
            case IMPORTED -> imported;
            case RANDOM -> SeededOrder.shuffle(round.id() + " " + coderRound.coder().id(), imported);
        };
    }
}
