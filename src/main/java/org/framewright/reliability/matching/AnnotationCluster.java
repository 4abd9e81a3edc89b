package org.framewright.reliability.matching;

import org.framewright.model.Annotation;
import org.framewright.reliability.query.TagQuery;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Annotations of several coders that are about the same.
public final class AnnotationCluster {

    public final TagQuery tagQuery;
    private final SequencedMap<Integer, List<Annotation>> ofCoder = new TreeMap<>();
    private @Nullable AnnotationCluster owner;

    AnnotationCluster(TagQuery tagQuery) {
        this.tagQuery = tagQuery;
    }

    void add(int coder, Annotation annotation) {
        ofCoder.computeIfAbsent(coder, _ -> new ArrayList<>()).add(annotation);
    }

    /// Takes another one in, where no coder has something in both.
    boolean join(AnnotationCluster other) {
        if (other.ofCoder.keySet().stream().anyMatch(ofCoder::containsKey)) {
            return false;
        }
        ofCoder.putAll(other.ofCoder);
        return true;
    }

    /// Takes out what of a coder's something says is not this one's.
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

    /// Whose roles it fills, where it does.
    void setOwner(AnnotationCluster filled) {
        if (owner == null && filled.root() != this) {
            owner = filled;
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
