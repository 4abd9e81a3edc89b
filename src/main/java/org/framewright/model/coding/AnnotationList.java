package org.framewright.model.coding;

import org.jspecify.annotations.Nullable;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.Spliterator;
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
        return annotations instanceof AnnotationList known
                ? known
                : new AnnotationList(Arrays.asList(annotations.toArray(Annotation[]::new)));
    }

    @Override
    public Annotation get(int index) {
        return list.get(index);
    }

    @Override
    public int size() {
        return list.size();
    }

    /// The array's own: each keystroke reads all annotations, and the inherited spliterator takes several times as
    /// long.
    @Override
    public Spliterator<Annotation> spliterator() {
        return list.spliterator();
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

    /// The annotations that differ between this list and an earlier one: as they are here, then as they were.
    public List<Annotation> findChanged(AnnotationList earlier) {
        int shorter = Math.min(size(), earlier.size());
        int before = 0;
        while (before < shorter && isSame(get(before), earlier.get(before))) {
            before++;
        }
        int behind = 0;
        while (behind < shorter - before
                && isSame(get(size() - 1 - behind), earlier.get(earlier.size() - 1 - behind))) {
            behind++;
        }
        return Stream.concat(missingIn(earlier, before, behind), earlier.missingIn(this, before, behind)).toList();
    }

    /// @param before the number of annotations at the beginning that are the same in both lists; `behind` at the end
    private Stream<Annotation> missingIn(AnnotationList other, int before, int behind) {
        return list.subList(before, size() - behind).stream()
                .filter(it -> !other.find(it.id()).equals(Optional.of(it)));
    }

    @SuppressWarnings("ReferenceEquality") // a coding keeps the annotations that a change leaves
    private static boolean isSame(Annotation one, Annotation other) {
        return one == other;
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
                if (owner.links().isEmpty()) {
                    continue;
                }
                for (var role : owner.links().values()) {
                    for (var filler : role) {
                        var ofFiller = index.computeIfAbsent(filler, _ -> new ArrayList<>(1));
                        if (ofFiller.isEmpty() || !isSame(ofFiller.getLast(), owner)) {
                            ofFiller.add(owner);
                        }
                    }
                }
            }
            owners = index;
        }
        return index;
    }
}
