package org.framewright.reliability.matching;

import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.reliability.codings.AnnotationPlaces;
import org.framewright.reliability.codings.CoderPair;
import org.framewright.reliability.codings.ComparedArticle;
import org.framewright.reliability.query.TagQuery;
import org.framewright.reliability.units.AnnotationStatement;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Groups the annotations of all coders, pair of coders by pair, by the pairs of agreement.
public final class AnnotationClusters {

    private final ComparedArticle article;
    private final List<CoderPair> pairs;
    private final AnnotationPlaces places;
    private final double overlap;

    public AnnotationClusters(ComparedArticle article, List<CoderPair> pairs, AnnotationPlaces places, double overlap) {
        this.article = article;
        this.pairs = pairs;
        this.places = places;
        this.overlap = overlap;
    }

    /// All clusters, in text order. An annotation that fills a role belongs to the cluster of the filled annotation.
    public List<AnnotationCluster> find(List<TagQuery> tags) {
        var all = new ArrayList<AnnotationCluster>();
        tags.stream().filter(it -> !it.tag().isAlwaysAsked()).forEach(it -> all.addAll(find(it)));
        all.sort(AnnotationCluster.TEXT_ORDER);
        attach(all);
        all.addAll(unattached(all));
        all.sort(AnnotationCluster.TEXT_ORDER);
        return all;
    }

    private List<AnnotationCluster> find(TagQuery tagQuery) {
        return tagQuery.isPaired() ? findByPair(tagQuery) : findByUnit(tagQuery);
    }

    private List<AnnotationCluster> findByPair(TagQuery tagQuery) {
        var clusters = new LinkedHashMap<Key, AnnotationCluster>();
        for (int i = 0; i < article.submissions().size(); i++) {
            for (var annotation : annotationsOf(i, tagQuery)) {
                var cluster = new AnnotationCluster(tagQuery);
                cluster.add(i, annotation);
                clusters.put(new Key(i, annotation.id()), cluster);
            }
        }
        for (var pair : pairs) {
            var first = article.submissions().get(pair.first());
            var second = article.submissions().get(pair.second());
            if (first.isPresent() && second.isPresent()) {
                for (var matched : tagQuery.pair(first.get(), second.get(), places, overlap).pairs()) {
                    join(
                            clusters,
                            new Key(pair.first(), matched.first().id()),
                            new Key(pair.second(), matched.second().id()));
                }
            }
        }
        return List.copyOf(new LinkedHashSet<>(clusters.values()));
    }

    private record Key(int coder, AnnotationId annotation) {}

    private static void join(Map<Key, AnnotationCluster> clusters, Key first, Key second) {
        var firstCluster = clusters.get(first);
        var secondCluster = clusters.get(second);
        if (firstCluster != null
                && secondCluster != null
                && firstCluster != secondCluster
                && firstCluster.join(secondCluster)) {
            clusters.replaceAll((_, cluster) -> cluster == secondCluster ? firstCluster : cluster);
        }
    }

    /// The clusters of a tag whose annotations can't be matched: one cluster of all annotations of a unit.
    private List<AnnotationCluster> findByUnit(TagQuery tagQuery) {
        var clusters = new LinkedHashMap<Extent, AnnotationCluster>();
        for (int i = 0; i < article.submissions().size(); i++) {
            for (var annotation : annotationsOf(i, tagQuery)) {
                clusters.computeIfAbsent(annotation.extent(), _ -> new AnnotationCluster(tagQuery)).add(i, annotation);
            }
        }
        return List.copyOf(clusters.values());
    }

    private List<Annotation> annotationsOf(int coder, TagQuery tagQuery) {
        return article.submissions().get(coder).map(it -> it.findByTag(tagQuery.tag().id())).orElse(List.of());
    }

    /// The clusters of annotations that fill a role of another coder's annotation, but none of their own coder's: each is a
    /// separate item.
    private List<AnnotationCluster> unattached(List<AnnotationCluster> all) {
        var separated = new ArrayList<AnnotationCluster>();
        for (var cluster : List.copyOf(all)) {
            if (cluster.root().equals(cluster)) {
                continue;
            }
            var separate = new AnnotationCluster(cluster.tagQuery);
            for (int i = 0; i < article.submissions().size(); i++) {
                var clustered = clusteredIds(i, Stream.concat(all.stream(), separated.stream()).toList());
                for (var annotation : cluster.remove(i, it -> !clustered.contains(it.id()))) {
                    separate.add(i, annotation);
                }
            }
            if (separate.annotations().findAny().isPresent()) {
                separated.add(separate);
            }
        }
        all.removeIf(it -> it.annotations().findAny().isEmpty());
        return separated;
    }

    /// The ids of a coder's annotations in all clusters.
    private Set<AnnotationId> clusteredIds(int coder, List<AnnotationCluster> all) {
        return article.submissions()
                .get(coder)
                .map(AnnotationStatement::new)
                .map(it ->
                        all.stream()
                                .filter(cluster -> cluster.root().equals(cluster))
                                .flatMap(cluster -> cluster.annotationsOf(coder).stream())
                                .flatMap(annotation -> it.withFillers(annotation).stream())
                                .map(Annotation::id)
                                .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private void attach(List<AnnotationCluster> all) {
        for (int i = 0; i < article.submissions().size(); i++) {
            var at = new HashMap<AnnotationId, AnnotationCluster>();
            for (var cluster : all) {
                cluster.annotationsOf(i).forEach(it -> at.put(it.id(), cluster));
            }
            for (var cluster : all) {
                for (var annotation : cluster.annotationsOf(i)) {
                    annotation
                            .fillers()
                            .map(at::get)
                            .filter(it -> it != null && !it.tagQuery.tag().id().equals(cluster.tagQuery.tag().id()))
                            .forEach(it -> it.setOwner(cluster));
                }
            }
        }
    }

    /// Annotations of several coders that belong together.
    public static final class AnnotationCluster {

        public final TagQuery tagQuery;
        private final SequencedMap<Integer, List<Annotation>> ofCoder = new TreeMap<>();
        private @Nullable AnnotationCluster owner;

        AnnotationCluster(TagQuery tagQuery) {
            this.tagQuery = tagQuery;
        }

        void add(int coder, Annotation annotation) {
            ofCoder.computeIfAbsent(coder, _ -> new ArrayList<>()).add(annotation);
        }

        /// Adds another cluster, where no coder has annotations in both.
        boolean join(AnnotationCluster other) {
            if (other.ofCoder.keySet().stream().anyMatch(ofCoder::containsKey)) {
                return false;
            }
            ofCoder.putAll(other.ofCoder);
            return true;
        }

        /// Removes a coder's annotations that belong to another cluster, as the predicate tells.
        List<Annotation> remove(int coder, Predicate<Annotation> other) {
            var out = annotationsOf(coder).stream().filter(other).toList();
            if (!out.isEmpty()) {
                var left = annotationsOf(coder).stream().filter(other.negate()).toList();
                if (left.isEmpty()) {
                    ofCoder.remove(coder);
                } else {
                    ofCoder.put(coder, left);
                }
            }
            return out;
        }

        public List<Annotation> annotationsOf(int coder) {
            return ofCoder.getOrDefault(coder, List.of());
        }

        /// Sets the cluster whose roles this cluster fills, where it fills any.
        void setOwner(AnnotationCluster filledCluster) {
            if (owner == null && filledCluster.root() != this) {
                owner = filledCluster;
            }
        }

        public AnnotationCluster root() {
            var root = this;
            for (var above = owner; above != null; above = above.owner) {
                root = above;
            }
            return root;
        }

        Stream<Annotation> annotations() {
            return ofCoder.values().stream().flatMap(List::stream);
        }

        public Annotation first() {
            return annotations().min(Annotation.TEXT_ORDER).orElseThrow();
        }

        static final Comparator<AnnotationCluster> TEXT_ORDER =
                Comparator.comparing(AnnotationCluster::first, Annotation.TEXT_ORDER);
    }
}
