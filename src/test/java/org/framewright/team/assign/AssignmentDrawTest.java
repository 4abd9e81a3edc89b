package org.framewright.team.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.framewright.model.article.ArticleId;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.DrawRecipe.PairRule;
import org.framewright.team.assign.AssignmentDraw.DrawPlan;
import org.framewright.team.assign.AssignmentDraw.DrawnArticle;
import org.framewright.team.assign.AssignmentService.OverlapPrecision;
import org.framewright.team.assign.SeededSampler.DrawCandidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whatever is drawn, from whatever and for whomever.
final class AssignmentDrawTest {

    private static final int PLANS = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 20260302, 4711})
    void everyArticleGoesOnceOrToSeveralAndNobodyGetsMuchMoreThanAnother(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < PLANS; i++) {
            var plan = plan(random);
            var drawn = AssignmentDraw.draw(plan);

            assertThat(drawn).hasSize(plan.number());
            assertThat(drawn).extracting(DrawnArticle::article).doesNotHaveDuplicates();
            assertThat(plan.pool()).extracting(DrawCandidate::article).containsAll(articles(drawn));
            assertThat(drawn).allSatisfy(it -> assertThat(it.coders()).doesNotHaveDuplicates());
            long several = drawn.stream().filter(it -> it.coders().size() == plan.several()).count();
            assertThat(several).as("%s", plan).isEqualTo(plan.overlap());
            assertThat(drawn).filteredOn(it -> it.coders().size() == 1).hasSize(plan.number() - plan.overlap());
            assertThat(spread(loads(plan, drawn))).as("%s", plan).isLessThanOrEqualTo(1);
            assertThat(AssignmentDraw.draw(plan)).as("the same plan again").isEqualTo(drawn);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 77, 990})
    void pairsMeetEquallyOften(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < PLANS; i++) {
            int coders = 2 + random.nextInt(6);
            int overlap = random.nextInt(40);
            var plan = plan(pool(60, random), coders, Map.of(), 50, overlap, random.nextLong());
            var met = new HashMap<Set<CoderId>, Integer>();
            for (var one : plan.coders()) {
                for (var other : plan.coders()) {
                    if (!one.equals(other)) {
                        met.put(Set.of(one, other), 0);
                    }
                }
            }
            AssignmentDraw.draw(plan).stream()
                    .filter(it -> it.coders().size() == 2)
                    .forEach(it -> met.merge(Set.copyOf(it.coders()), 1, Integer::sum));

            assertThat(spread(met)).as("%d coders, overlap %d", coders, overlap).isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5})
    void strataAreInTheSampleAndInTheOverlapAsInThePool(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < PLANS; i++) {
            int number = 1 + random.nextInt(80);
            var plan = plan(pool(80, random), 3, Map.of(), number, random.nextInt(number + 1), random.nextLong());
            var strata =
                    plan.pool().stream().collect(Collectors.groupingBy(DrawCandidate::stratum, Collectors.counting()));
            var where = plan.pool().stream().collect(Collectors.toMap(DrawCandidate::article, DrawCandidate::stratum));
            var drawn = AssignmentDraw.draw(plan);
            var sampled =
                    drawn.stream().collect(Collectors.groupingBy(it -> where.get(it.article()), Collectors.counting()));
            strata.forEach((stratum, members) -> {
                double exact = (double) plan.number() * members / plan.pool().size();
                assertThat((double) sampled.getOrDefault(stratum, 0L)).isCloseTo(exact, within(1.0));
                double shared = (double) plan.overlap() * sampled.getOrDefault(stratum, 0L) / plan.number();
                long inOverlap =
                        drawn.stream()
                                .filter(it -> it.coders().size() > 1 && stratum.equals(where.get(it.article())))
                                .count();
                assertThat((double) inOverlap).isCloseTo(shared, within(1.0));
            });
        }
    }

    @Test
    void whoJoinsLateGetsAShareOfWhatIsGivenOutAndNoMore() {
        var random = new Random(8);
        var previousArticles = Map.of(coder(0), 40, coder(1), 41);
        var plan = plan(pool(30, random), 3, previousArticles, 30, 0, 5);

        var loads = loads(plan, AssignmentDraw.draw(plan));

        assertThat(loads).containsEntry(coder(2), 10).containsEntry(coder(0), 10).containsEntry(coder(1), 10);
    }

    @Test
    void whoHasOneMoreFromBeforeGetsTheSmallerShare() {
        var previousArticles = Map.of(coder(0), 9, coder(1), 10, coder(2), 10);
        for (long seed = 0; seed < 50; seed++) {
            var plan = plan(pool(10, new Random(seed)), 3, previousArticles, 10, 0, seed);

            assertThat(loads(plan, AssignmentDraw.draw(plan))).containsEntry(coder(0), 4);
        }
    }

    @Test
    void otherSeedsDrawOthers() {
        var pool = pool(100, new Random(1));

        assertThat(articles(AssignmentDraw.draw(plan(pool, 2, Map.of(), 10, 0, 1))))
                .isNotEqualTo(articles(AssignmentDraw.draw(plan(pool, 2, Map.of(), 10, 0, 2))));
    }

    @Test
    void precisionIsThatOfTheNormalApproximationForTheArticlesThatTheOverlapStandsFor() {
        // by hand: 1.96 * sqrt(.16 / 50 * 950 / 999), and 1.96 * sqrt(.16 / 10 * 6 / 15)
        assertThat(OverlapPrecision.of(50, 1000).halfWidth()).isCloseTo(0.10812, within(0.0001));
        assertThat(OverlapPrecision.of(10, 16).halfWidth()).isCloseTo(0.1568, within(0.0001));
        assertThat(OverlapPrecision.of(4, 4).isExact()).as("nothing is estimated").isTrue();
        assertThat(OverlapPrecision.of(1, 1).isExact()).isTrue();
    }

    private static DrawPlan plan(Random random) {
        int size = 1 + random.nextInt(60);
        int number = random.nextInt(size + 1);
        int coders = 2 + random.nextInt(6);
        int overlap = random.nextInt(number + 1);
        var pairs = random.nextInt(5) == 0 ? PairRule.ALL : PairRule.ROTATING;
        return new DrawPlan(
                pool(size, random),
                coders(coders),
                Map.of(),
                number,
                overlap,
                2 + random.nextInt(coders - 1),
                pairs,
                random.nextLong());
    }

    private static DrawPlan plan(
            List<DrawCandidate> pool,
            int coders,
            Map<CoderId, Integer> previousArticles,
            int number,
            int overlap,
            long seed) {
        return new DrawPlan(pool, coders(coders), previousArticles, number, overlap, 2, PairRule.ROTATING, seed);
    }

    private static List<DrawCandidate> pool(int size, Random random) {
        return IntStream.range(0, size)
                .mapToObj(i -> new DrawCandidate(new ArticleId("a" + i), "outlet " + random.nextInt(5)))
                .toList();
    }

    private static List<CoderId> coders(int number) {
        return IntStream.range(0, number).mapToObj(AssignmentDrawTest::coder).toList();
    }

    private static CoderId coder(int number) {
        return new CoderId("c" + number);
    }

    private static List<ArticleId> articles(List<DrawnArticle> drawn) {
        return drawn.stream().map(DrawnArticle::article).toList();
    }

    private static Map<CoderId, Integer> loads(DrawPlan plan, List<DrawnArticle> drawn) {
        var loads = new HashMap<CoderId, Integer>();
        plan.coders().forEach(it -> loads.put(it, 0));
        drawn.forEach(it -> it.coders().forEach(coder -> loads.merge(coder, 1, Integer::sum)));
        return loads;
    }

    private static int spread(Map<?, Integer> counts) {
        var figures = counts.values().stream().mapToInt(it -> it).summaryStatistics();
        return counts.isEmpty() ? 0 : figures.getMax() - figures.getMin();
    }
}
