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
import java.util.Spliterator;
import java.util.stream.Stream;

/// All annotations of one coding. Immutable; the indexes by id and by role are made at their first use. A list that was made by
/// [#with] uses the indexes of an earlier list, so that a save does not read all annotations once more.
public final class AnnotationList extends AbstractList<Annotation> implements RandomAccess {

    /// The number of changed annotations from which a list makes its own indexes.
    private static final int MOST_CHANGES = 50;

    private final List<Annotation> list;
    private final @Nullable Changes changes;
    private volatile @Nullable Map<AnnotationId, Annotation> byId;
    private volatile @Nullable Map<AnnotationId, List<Annotation>> owners;

    /// What differs from an earlier list.
    ///
    /// @param base a list without changes of its own
    /// @param after the changed annotations as they are now; empty for those that were removed
    /// @param owners the changed annotations that have an annotation in a role, by its id
    private record Changes(
            AnnotationList base,
            Map<AnnotationId, Optional<Annotation>> after,
            Map<AnnotationId, List<Annotation>> owners) {}

    private AnnotationList(List<Annotation> list, @Nullable Changes changes) {
        this.list = list;
        this.changes = changes;
    }

    /// The annotations in the same order.
    public static AnnotationList of(Collection<Annotation> annotations) {
        return annotations instanceof AnnotationList known ? known : new AnnotationList(copy(annotations), null);
    }

    private static List<Annotation> copy(Collection<Annotation> annotations) {
        return Arrays.asList(annotations.toArray(Annotation[]::new));
    }

    /// The list after changes to this one.
    ///
    /// @param annotations all annotations after the changes, in text order, as this list is
    /// @param after the changed annotations as they are now; empty for those that were removed
    public AnnotationList with(List<Annotation> annotations, Map<AnnotationId, Optional<Annotation>> after) {
        var base = changes == null ? this : changes.base();
        var all = new HashMap<>(changes == null ? Map.of() : changes.after());
        all.putAll(after);
        // in a damaged file several annotations may have one id
        boolean indexed = all.size() <= MOST_CHANGES && base.byId().size() == base.size();
        return new AnnotationList(
                copy(annotations),
                indexed
                        ? new Changes(base, all, owners(all.values().stream().flatMap(Optional::stream).toList()))
                        : null);
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

    /// The array's own, for the same reason.
    @Override
    public Object[] toArray() {
        return list.toArray();
    }

    /// The annotation with an id, the first where a damaged file has several.
    public Optional<Annotation> find(AnnotationId id) {
        if (changes == null) {
            return Optional.ofNullable(byId().get(id));
        }
        var changed = changes.after().get(id);
        return changed == null ? changes.base().find(id) : changed;
    }

    private Map<AnnotationId, Annotation> byId() {
        var index = byId;
        if (index == null) {
            index = HashMap.newHashMap(list.size());
            for (var annotation : list) {
                index.putIfAbsent(annotation.id(), annotation);
            }
            byId = index;
        }
        return index;
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
        if (changes == null) {
            return owners().getOrDefault(filler, List.of());
        }
        var unchanged = changes.base().ownersOf(filler);
        var changed = changes.owners().getOrDefault(filler, List.of());
        return unchanged.isEmpty() && changed.isEmpty()
                ? List.of()
                : Stream.concat(
                                unchanged.stream().filter(it -> !changes.after().containsKey(it.id())),
                                changed.stream())
                        .sorted(Annotation.TEXT_ORDER)
                        .toList();
    }

    /// Whether an annotation fills a role of another annotation.
    public boolean isFiller(AnnotationId id) {
        return !ownersOf(id).isEmpty();
    }

    private Map<AnnotationId, List<Annotation>> owners() {
        var index = owners;
        if (index == null) {
            index = owners(list);
            owners = index;
        }
        return index;
    }

    private static Map<AnnotationId, List<Annotation>> owners(List<Annotation> annotations) {
        var index = new HashMap<AnnotationId, List<Annotation>>();
        for (var owner : annotations) {
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
        return index;
    }
}
