package org.framewright.corpus.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/// Puts one article after the other into a cluster; see [DuplicateFinder] for what it promises.
final class ClusterSearch {

    /// Of the articles that share hashes with one, those that share most.
    static final int MOST_COMPARISONS = 64;

    /// Of those that are near by estimate, the nearest.
    static final int MOST_READINGS = 16;

    /// Shingles of first articles that are remembered: 16 MB.
    private static final int MOST_REMEMBERED = 2_000_000;

    private record Candidate(int article, TextOverlap estimate) {}

    private final List<TextSketch> sketches;
    private final DuplicateRule rule;
    private final IntFunction<Optional<String>> texts;
    private final SketchIndex firsts = new SketchIndex();
    private final Map<Integer, List<DuplicateCluster.NearDuplicate>> others = new TreeMap<>();

    /// How many hashes each article shares with the one that is looked at, and which share any.
    private final int[] shared;

    private int[] met = new int[64];
    private int metCount;

    /// By their last use, the longest ago first.
    private final LinkedHashMap<Integer, long[]> remembered = new LinkedHashMap<>(16, 0.75f, true);

    private int rememberedSize;
    private long lookups;
    private long comparisons;
    private long readings;

    ClusterSearch(List<TextSketch> sketches, DuplicateRule rule, IntFunction<Optional<String>> texts) {
        this.sketches = sketches;
        this.rule = rule;
        this.texts = texts;
        this.shared = new int[sketches.size()];
    }

    /// Joins the article to the first one that it nearly equals, or has it wait for others.
    void place(int article) {
        var candidates = possible(article);
        if (candidates.isEmpty() || !join(article, candidates)) {
            firsts.add(sketches.get(article), article);
        }
    }

    DuplicateReport report() {
        var clusters = others.entrySet().stream().map(it -> new DuplicateCluster(it.getKey(), it.getValue())).toList();
        return new DuplicateReport(clusters, lookups, comparisons, readings);
    }

    /// In the order in which they were added.
    private List<Candidate> possible(int article) {
        var sketch = sketches.get(article);
        var possible = new ArrayList<Candidate>();
        for (int first : mostShared(sketch)) {
            var estimate = sketches.get(first).estimate(sketch);
            if (rule.isPossible(estimate)) {
                possible.add(new Candidate(first, estimate));
            }
        }
        possible.sort(Comparator.comparingDouble((Candidate it) -> it.estimate().containment()).reversed());
        return possible.stream().limit(MOST_READINGS).sorted(Comparator.comparingInt(Candidate::article)).toList();
    }

    private int[] mostShared(TextSketch sketch) {
        firsts.find(sketch, this::meet);
        // a number of hashes in the upper half, and below it the earlier articles before the later ones
        var ranks = new long[metCount];
        for (int i = 0; i < metCount; i++) {
            ranks[i] = ((long) -shared[met[i]] << Integer.SIZE) | met[i];
            shared[met[i]] = 0;
        }
        metCount = 0;
        Arrays.sort(ranks);
        var most = Arrays.stream(ranks).limit(MOST_COMPARISONS).mapToInt(it -> (int) it).toArray();
        comparisons += most.length;
        return most;
    }

    private void meet(int article) {
        lookups++;
        if (shared[article]++ == 0) {
            if (metCount == met.length) {
                met = Arrays.copyOf(met, 2 * metCount);
            }
            met[metCount++] = article;
        }
    }

    private boolean join(int article, List<Candidate> candidates) {
        var sketch = sketches.get(article);
        Optional<long[]> shingles = Optional.empty();
        for (var candidate : candidates) {
            var overlap = candidate.estimate();
            if (!sketches.get(candidate.article()).isExactWith(sketch)) {
                shingles = shingles.or(() -> read(article));
                var firstShingles = remember(candidate.article());
                if (shingles.isPresent() && firstShingles.isPresent()) {
                    overlap = TextOverlap.of(firstShingles.get(), shingles.get());
                }
            }
            if (rule.matches(overlap)) {
                others.computeIfAbsent(candidate.article(), _ -> new ArrayList<>())
                        .add(new DuplicateCluster.NearDuplicate(article, overlap));
                return true;
            }
        }
        return false;
    }

    private Optional<long[]> remember(int first) {
        var known = Optional.ofNullable(remembered.get(first));
        if (known.isPresent()) {
            return known;
        }
        var shingles = read(first);
        shingles.ifPresent(it -> {
            remembered.put(first, it);
            rememberedSize += it.length;
            for (var longest = remembered.values().iterator(); rememberedSize > MOST_REMEMBERED; longest.remove()) {
                rememberedSize -= longest.next().length;
            }
        });
        return shingles;
    }

    private Optional<long[]> read(int article) {
        readings++;
        return texts.apply(article).map(ShingleHasher::distinct);
    }
}
