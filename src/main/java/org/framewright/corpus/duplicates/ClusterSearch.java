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

/// Puts one article after the other into a cluster; see [DuplicateFinder] for its guarantees.
final class ClusterSearch {

    /// The most articles that one is compared with: those that share the most hashes with it.
    static final int MOST_COMPARISONS = 64;

    /// The most articles that are read for one: those that are nearest to it by estimate.
    static final int MOST_READINGS = 16;

    /// The most shingles of earlier articles in memory: 16 MB.
    private static final int MOST_REMEMBERED = 2_000_000;

    private record Candidate(int article, TextOverlap overlap) {}

    private final List<TextSketch> sketches;
    private final DuplicateThreshold rule;
    private final IntFunction<Optional<String>> texts;
    private final SketchIndex firsts = new SketchIndex();
    private final SketchIndex members = new SketchIndex();
    private final List<DuplicateReport.ClusterNeighbour> neighbours = new ArrayList<>();
    private final Map<Integer, List<DuplicateCluster.NearDuplicate>> others = new TreeMap<>();

    /// The number of hashes that each article shares with the present one; `met` has the articles that share any.
    private final int[] shared;

    private int[] met = new int[64];
    private int metCount;

    /// Shingles by article, the least recently used first.
    private final LinkedHashMap<Integer, long[]> remembered = new LinkedHashMap<>(16, 0.75f, true);

    private int rememberedSize;
    private long lookups;
    private long comparisons;
    private long readings;

    ClusterSearch(List<TextSketch> sketches, DuplicateThreshold rule, IntFunction<Optional<String>> texts) {
        this.sketches = sketches;
        this.rule = rule;
        this.texts = texts;
        this.shared = new int[sketches.size()];
    }

    /// Joins the article to the first one that it nearly equals, or keeps it for later ones. Members of clusters get the rest of the
    /// article's comparisons.
    void place(int article) {
        long compared = comparisons;
        long read = readings;
        var sketch = sketches.get(article);
        var near = findNear(article, possible(sketch, firsts, MOST_COMPARISONS, MOST_READINGS));
        if (near.isPresent()) {
            others.computeIfAbsent(near.get().article(), _ -> new ArrayList<>())
                    .add(new DuplicateCluster.NearDuplicate(article, near.get().overlap()));
            members.add(sketch, article);
            return;
        }
        firsts.add(sketch, article);
        int comparable = MOST_COMPARISONS - (int) (comparisons - compared);
        int readable = MOST_READINGS - (int) (readings - read);
        if (comparable <= 0 || readable <= 0) {
            return;
        }
        findNear(article, possible(sketch, members, comparable, readable))
                .ifPresent(it ->
                        neighbours.add(new DuplicateReport.ClusterNeighbour(article, it.article(), it.overlap())));
    }

    DuplicateReport report() {
        var clusters = others.entrySet().stream().map(it -> new DuplicateCluster(it.getKey(), it.getValue())).toList();
        return new DuplicateReport(clusters, neighbours, lookups, comparisons, readings);
    }

    /// The possible near-duplicates by estimate, in the order in which they were added.
    private List<Candidate> possible(TextSketch sketch, SketchIndex index, int comparable, int readable) {
        var possible = new ArrayList<Candidate>();
        for (int other : mostShared(sketch, index, comparable)) {
            var estimate = sketches.get(other).estimate(sketch);
            if (rule.isPossible(estimate)) {
                possible.add(new Candidate(other, estimate));
            }
        }
        possible.sort(Comparator.comparingDouble((Candidate it) -> it.overlap().containment()).reversed());
        return possible.stream().limit(readable).sorted(Comparator.comparingInt(Candidate::article)).toList();
    }

    private int[] mostShared(TextSketch sketch, SketchIndex index, int comparable) {
        index.find(sketch, this::meet);
        // a number of hashes in the upper half, and below it the earlier articles before the later ones
        var ranks = new long[metCount];
        for (int i = 0; i < metCount; i++) {
            ranks[i] = ((long) -shared[met[i]] << Integer.SIZE) | met[i];
            shared[met[i]] = 0;
        }
        metCount = 0;
        Arrays.sort(ranks);
        var most = Arrays.stream(ranks).limit(comparable).mapToInt(it -> (int) it).toArray();
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

    /// The first candidate that the article nearly equals, with their overlap.
    private Optional<Candidate> findNear(int article, List<Candidate> candidates) {
        var sketch = sketches.get(article);
        Optional<long[]> shingles = Optional.empty();
        for (var candidate : candidates) {
            var overlap = candidate.overlap();
            if (!sketches.get(candidate.article()).isExactWith(sketch)) {
                shingles = shingles.or(() -> read(article));
                var others = remember(candidate.article());
                if (shingles.isPresent() && others.isPresent()) {
                    overlap = TextOverlap.of(others.get(), shingles.get());
                }
            }
            if (rule.matches(overlap)) {
                return Optional.of(new Candidate(candidate.article(), overlap));
            }
        }
        return Optional.empty();
    }

    private Optional<long[]> remember(int article) {
        var known = Optional.ofNullable(remembered.get(article));
        if (known.isPresent()) {
            return known;
        }
        var shingles = read(article);
        shingles.ifPresent(it -> {
            remembered.put(article, it);
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
