package org.framewright.team.assign;

import org.framewright.model.article.ArticleId;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.DrawRecipe.PairRule;
import org.framewright.team.assign.SeededSampler.DrawCandidate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Draws articles for coders. The draw is a pure function of its plan. It first draws the articles from the pool, then
/// the overlap from these articles: both at random or, with strata, from each stratum in proportion to its size.
/// Several coders, in rotation, code each article of the overlap; one coder codes every other article.
///
/// Coders get the same number of articles, or one more or less; coders with fewer earlier articles get more. A coder
/// who joins late gets a share of the present batch, and no share of earlier batches.
public final class AssignmentDraw {

    private final DrawPlan plan;
    private final SeededSampler sampler;
    private final Map<CoderId, Integer> load = new HashMap<>();
    private final Map<Pair, Integer> pairCounts = new HashMap<>();

    private AssignmentDraw(DrawPlan plan) {
        this.plan = plan;
        this.sampler = new SeededSampler(plan.seed());
    }

    /// The plan of a draw.
    ///
    /// @param pool in a fixed order: the draw depends on it
    /// @param coders in a fixed order
    /// @param previousArticles the number of each coder's articles from earlier batches
    /// @param number the number of articles to draw
    /// @param overlap of these, the number of articles for several coders
    /// @param perArticle the number of coders for each article of the overlap, with rotation
    public record DrawPlan(
            List<DrawCandidate> pool,
            List<CoderId> coders,
            Map<CoderId, Integer> previousArticles,
            int number,
            int overlap,
            int perArticle,
            PairRule pairs,
            long seed) {

        public DrawPlan {
            pool = List.copyOf(pool);
            coders = List.copyOf(coders);
            previousArticles = Map.copyOf(previousArticles);
            if (coders.isEmpty() || new HashSet<>(coders).size() != coders.size()) {
                throw new IllegalArgumentException("each coder once, and at least one");
            }
            if (number < 0 || number > pool.size() || overlap < 0 || overlap > number) {
                throw new IllegalArgumentException("an overlap is a part of what is drawn, and that of the pool");
            }
            if (overlap > 0 && (perArticle < 2 || perArticle > coders.size())) {
                throw new IllegalArgumentException("an article of the overlap goes to two coders or more");
            }
        }

        /// The number of coders for each article of the overlap.
        int several() {
            return pairs == PairRule.ALL ? coders.size() : perArticle;
        }
    }

    /// A drawn article with its coders.
    public record DrawnArticle(ArticleId article, List<CoderId> coders) {

        public DrawnArticle {
            coders = List.copyOf(coders);
        }
    }

    /// Draws articles and coders. The articles of the overlap come first in the list.
    public static List<DrawnArticle> draw(DrawPlan plan) {
        return new AssignmentDraw(plan).draw();
    }

    private List<DrawnArticle> draw() {
        var sample = sampler.sample(plan.pool(), plan.number());
        var overlap = sampler.sample(sample, plan.overlap());
        var drawn = new ArrayList<DrawnArticle>();
        for (var candidate : overlap) {
            drawn.add(new DrawnArticle(candidate.article(), several()));
        }
        var shared = new HashSet<>(overlap);
        for (var candidate : sample) {
            if (!shared.contains(candidate)) {
                drawn.add(new DrawnArticle(candidate.article(), List.of(next(plan.coders(), List.of()))));
            }
        }
        return drawn;
    }

    /// The coders of an article of the overlap: first the coders with the fewest common articles, then the coders with
    /// the fewest articles.
    private List<CoderId> several() {
        if (plan.several() == plan.coders().size()) {
            plan.coders().forEach(this::assign);
            return plan.coders();
        }
        return plan.several() == 2 ? pair() : group();
    }

    private List<CoderId> pair() {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < plan.coders().size(); i++) {
            for (int j = i + 1; j < plan.coders().size(); j++) {
                pairs.add(new Pair(plan.coders().get(i), plan.coders().get(j)));
            }
        }
        sampler.shuffle(pairs);
        var chosen =
                Collections.min(
                        pairs,
                        Comparator.comparingInt((Pair it) -> pairCounts.getOrDefault(it, 0))
                                .thenComparingInt(it -> load(it.one()) + load(it.other()))
                                .thenComparingInt(it -> Math.max(load(it.one()), load(it.other())))
                                .thenComparingInt(it -> previousArticles(it.one()) + previousArticles(it.other())));
        pairCounts.merge(chosen, 1, Integer::sum);
        assign(chosen.one());
        assign(chosen.other());
        return List.of(chosen.one(), chosen.other());
    }

    private List<CoderId> group() {
        var group = new ArrayList<CoderId>();
        while (group.size() < plan.several()) {
            var left = plan.coders().stream().filter(it -> !group.contains(it)).toList();
            var next = next(left, group);
            group.forEach(it -> pairCounts.merge(pair(it, next), 1, Integer::sum));
            group.add(next);
        }
        return group.stream().sorted(Comparator.comparingInt(plan.coders()::indexOf)).toList();
    }

    /// The coder with the fewest articles in this draw; among equals, with the fewest common articles with the others;
    /// then with the fewest earlier articles.
    private CoderId next(List<CoderId> coders, List<CoderId> others) {
        var shuffled = new ArrayList<>(coders);
        sampler.shuffle(shuffled);
        var chosen =
                Collections.min(
                        shuffled,
                        Comparator.comparingInt(this::load)
                                .thenComparingInt(it ->
                                        others.stream()
                                                .mapToInt(other -> pairCounts.getOrDefault(pair(it, other), 0))
                                                .sum())
                                .thenComparingInt(this::previousArticles));
        assign(chosen);
        return chosen;
    }

    private void assign(CoderId coder) {
        load.merge(coder, 1, Integer::sum);
    }

    private int load(CoderId coder) {
        return load.getOrDefault(coder, 0);
    }

    private int previousArticles(CoderId coder) {
        return plan.previousArticles().getOrDefault(coder, 0);
    }

    /// Two coders, in the plan's order.
    private record Pair(CoderId one, CoderId other) {}

    private Pair pair(CoderId one, CoderId other) {
        boolean inOrder = plan.coders().indexOf(one) < plan.coders().indexOf(other);
        return inOrder ? new Pair(one, other) : new Pair(other, one);
    }
}
