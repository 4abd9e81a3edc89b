package org.framewright.agreement.passages.gamma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.framewright.agreement.passages.Marked;
import org.framewright.agreement.passages.corpus.SearchBudget;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// The best alignment, against trying them all.
final class GammaAlignmentTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void noOtherAlignmentCostsLess(int coders) throws SearchBudget.BudgetExceededException {
        var random = Marked.random(42 + coders);
        int most = coders == 2 ? 5 : coders == 3 ? 4 : coders == 4 ? 3 : 2;
        for (int round = 0; round < 300; round++) {
            var settings =
                    new GammaSettings(
                            random.nextInt(4),
                            random.nextInt(3),
                            1 + random.nextInt(2),
                            GammaSettings.ChanceMethod.SHUFFLED,
                            0.05,
                            1,
                            GammaSettings.MOST_STEPS);
            var dissimilarity = new PassageDissimilarity(settings);
            var marks =
                    IntStream.range(0, coders)
                            .mapToObj(_ -> Marked.any(random, 30, 2, most).stream().map(GammaMark::of).toList())
                            .toList();

            var best = GammaAlignment.best(marks, dissimilarity, new SearchBudget(100_000_000));

            assertThat(best.disorder()).as("round %s", round).isCloseTo(tried(marks, dissimilarity), within(1e-8));
        }
    }

    @Nightly
    @Test
    void noOtherAlignmentOfThreeTimesSixCrowdedMarksCostsLess() throws SearchBudget.BudgetExceededException {
        var random = Marked.random(18);
        for (int round = 0; round < 25; round++) {
            var dissimilarity = new PassageDissimilarity(GammaSettings.withSeed(1));
            var coders = new ArrayList<List<GammaMark>>();
            for (int coder = 0; coder < 3; coder++) {
                var marks = new ArrayList<GammaMark>();
                for (int i = 0; i < 6; i++) {
                    int start = random.nextInt(40);
                    marks.add(new GammaMark(start, start + 5 + random.nextInt(15), random.nextInt(3)));
                }
                coders.add(marks);
            }

            var best = GammaAlignment.best(coders, dissimilarity, new SearchBudget(100_000_000));

            assertThat(best.disorder()).as("round %s", round).isCloseTo(bySubsets(coders, dissimilarity), within(1e-8));
        }
    }

    private record Group(int members, double cost) {}

    /// The least cost of each subset of the marks, from that of smaller ones: the first mark that is left goes with none,
    /// one or two marks of other coders.
    private static double bySubsets(List<List<GammaMark>> coders, PassageDissimilarity dissimilarity) {
        var groups = IntStream.range(0, 18).mapToObj(it -> groupsFrom(it, coders, dissimilarity)).toList();
        double[] least = new double[1 << 18];
        for (int subset = 1; subset < least.length; subset++) {
            least[subset] = Double.POSITIVE_INFINITY;
            for (var group : groups.get(Integer.numberOfTrailingZeros(subset))) {
                if ((subset & group.members()) == group.members()) {
                    least[subset] = Math.min(least[subset], group.cost() + least[subset ^ group.members()]);
                }
            }
        }
        return least[least.length - 1];
    }

    private static List<Group> groupsFrom(int first, List<List<GammaMark>> coders, PassageDissimilarity dissimilarity) {
        var result = new ArrayList<Group>();
        for (int second = first; second < 18; second++) {
            for (int third = second; third < 18; third++) {
                var group = new GammaMark[3];
                int members = 0;
                for (int mark : new int[] {first, second, third}) {
                    group[mark / 6] = coders.get(mark / 6).get(mark % 6);
                    members |= 1 << mark;
                }
                if (Arrays.stream(group).filter(Objects::nonNull).count() == Integer.bitCount(members)) {
                    result.add(new Group(members, cost(group, dissimilarity)));
                }
            }
        }
        return result;
    }

    private static double tried(List<List<GammaMark>> coders, PassageDissimilarity dissimilarity) {
        return tried(coders, dissimilarity, 0, 0, new ArrayList<>());
    }

    /// Puts each mark in turn into each group that has none of its coder, and into a new one.
    private static double tried(
            List<List<GammaMark>> coders,
            PassageDissimilarity dissimilarity,
            int coder,
            int mark,
            List<GammaMark[]> groups) {
        if (coder == coders.size()) {
            return groups.stream().mapToDouble(it -> cost(it, dissimilarity)).sum();
        }
        if (mark == coders.get(coder).size()) {
            return tried(coders, dissimilarity, coder + 1, 0, groups);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= groups.size(); i++) {
            boolean fresh = i == groups.size();
            if (fresh) {
                groups.add(new GammaMark[coders.size()]);
            }
            var group = groups.get(i);
            if (group[coder] == null) {
                group[coder] = coders.get(coder).get(mark);
                best = Math.min(best, tried(coders, dissimilarity, coder, mark + 1, groups));
                group[coder] = null;
            }
            if (fresh) {
                groups.removeLast();
                break;
            }
        }
        return best;
    }

    private static double cost(GammaMark[] group, PassageDissimilarity dissimilarity) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                boolean both = group[i] != null && group[j] != null;
                sum += both ? dissimilarity.between(group[i], group[j]) : dissimilarity.alone();
                pairs++;
            }
        }
        return sum / pairs;
    }
}
