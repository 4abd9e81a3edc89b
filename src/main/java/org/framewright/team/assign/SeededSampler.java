package org.framewright.team.assign;

import org.framewright.model.article.ArticleId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Draws at random from a seed: the same calls in the same order have the same results, on every machine.
public final class SeededSampler {

    /// The name of the random generator in Java.
    public static final String GENERATOR = "L64X128MixRandom";

    /// The bound of new seeds, so that they are short enough to be typed.
    private static final long MOST_SEED = 1_000_000_000;

    private final RandomGenerator random;

    SeededSampler(long seed) {
        this.random = RandomGeneratorFactory.of(GENERATOR).create(seed);
    }

    /// A new random seed, where none is given.
    public static long newSeed() {
        return ThreadLocalRandom.current().nextLong(1, MOST_SEED);
    }

    /// An article that may be drawn.
    ///
    /// @param stratum the article's stratum; the same for all in a draw without strata
    public record DrawCandidate(ArticleId article, String stratum) {}

    /// Draws from each stratum in proportion to its size: whole numbers by the largest remainder.
    List<DrawCandidate> sample(List<DrawCandidate> from, int number) {
        var strata = new TreeMap<String, List<DrawCandidate>>();
        from.forEach(it -> strata.computeIfAbsent(it.stratum(), _ -> new ArrayList<>()).add(it));
        var shares = shares(strata, from.size(), number);
        var sample = new ArrayList<DrawCandidate>();
        strata.forEach((name, members) -> {
            shuffle(members);
            sample.addAll(members.subList(0, shares.getOrDefault(name, 0)));
        });
        shuffle(sample);
        return sample;
    }

    private Map<String, Integer> shares(Map<String, List<DrawCandidate>> strata, int all, int number) {
        var shares = new LinkedHashMap<String, Integer>();
        var remainders = new HashMap<String, Long>();
        long given = 0;
        for (var stratum : strata.entrySet()) {
            long exact = (long) number * stratum.getValue().size();
            shares.put(stratum.getKey(), (int) (exact / all));
            remainders.put(stratum.getKey(), exact % all);
            given += exact / all;
        }
        // equal remainders by lot
        var byRemainder = new ArrayList<>(strata.keySet());
        shuffle(byRemainder);
        byRemainder.sort(Comparator.comparingLong((String it) -> remainders.getOrDefault(it, 0L)).reversed());
        byRemainder.stream().limit(number - given).forEach(it -> shares.merge(it, 1, Integer::sum));
        return shares;
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }
}
