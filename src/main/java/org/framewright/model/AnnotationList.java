package org.framewright.model;

import org.jspecify.annotations.Nullable;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.stream.Stream;

/// All annotations of one coding. Immutable; the indexes by id and by role are made at their first use.
public final class AnnotationList extends AbstractList<Annotation> implements RandomAccess {

    private final List<Annotation> list;
    private volatile @Nullable Map<AnnotationId, Annotation> byId;
    private volatile @Nullable Map<AnnotationId, List<Annotation>> owners;

    private AnnotationList(List<Annotation> list) {
        this.list = list;
    }

    /// The annotations in the same order.
    public static AnnotationList of(Collection<Annotation> annotations) {
        return annotations instanceof AnnotationList known ? known : new AnnotationList(List.copyOf(annotations));
    }

    @Override
    public Annotation get(int index) {
        return list.get(index);
    }

    @Override
    public int size() {
        return list.size();
    }

    /// The annotation with an id, the first where a damaged file has several.
    public Optional<Annotation> find(AnnotationId id) {
        var index = byId;
        if (index == null) {
            index = HashMap.newHashMap(list.size());
            for (var annotation : list) {
                index.putIfAbsent(annotation.id(), annotation);
            }
            byId = index;
        }
        return Optional.ofNullable(index.get(id));
    }

    /// The annotations that differ from those of an earlier list, as they are and as they were.
    public List<Annotation> findChanged(AnnotationList earlier) {
        return Stream.concat(missingIn(earlier), earlier.missingIn(this)).toList();
    }

    private Stream<Annotation> missingIn(AnnotationList other) {
        return list.stream().filter(it -> !other.find(it.id()).equals(Optional.of(it)));
    }

    /// The annotations that have the given annotation in one of their roles, in order.
    public List<Annotation> ownersOf(AnnotationId filler) {
        return owners().getOrDefault(filler, List.of());
    }

    /// The ids of all annotations that fill a role of another annotation.
    public Set<AnnotationId> fillers() {
        return owners().keySet();
    }

    private Map<AnnotationId, List<Annotation>> owners() {
        var index = owners;
        if (index == null) {
            index = new HashMap<>();
            for (var owner : list) {
                if (!owner.links().isEmpty()) {
                    for (var filler : new LinkedHashSet<>(owner.fillers().toList())) {
                        index.computeIfAbsent(filler, _ -> new ArrayList<>(1)).add(owner);
                    }
                }
            }
            owners = index;
        }
        return index;
    }
}
