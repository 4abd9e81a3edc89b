package org.framewright.coding.annotations;

import org.framewright.coding.state.EntryStamp;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Copies the annotations of a version of a coding for the next version: the same words, answers and links under ids of their own.
public final class AnnotationCopier {

    private AnnotationCopier() {}

    /// Copies of annotations, linked among themselves as the originals are.
    ///
    /// @param newIds the copies' ids by those of the originals
    public static List<Annotation> copy(List<Annotation> annotations, Map<AnnotationId, AnnotationId> newIds) {
        return annotations.stream().map(it -> copy(it, newIds)).toList();
    }

    /// An id for each copy, by the original's.
    public static Map<AnnotationId, AnnotationId> newIds(List<Annotation> annotations, EntryStamp stamp) {
        Map<AnnotationId, AnnotationId> newIds = new HashMap<>();
        annotations.forEach(it -> newIds.put(it.id(), new AnnotationId(stamp.newId().get())));
        return newIds;
    }

    /// Opens a version of a coding and fills it.
    public static Change toChange(Coding version, List<Annotation> copies) {
        var changes = new ArrayList<Change>();
        changes.add(new CodingOpened(version));
        copies.forEach(copy -> changes.add(new AnnotationAdded(version.id(), copy)));
        return new CompoundChange(changes);
    }

    private static Annotation copy(Annotation original, Map<AnnotationId, AnnotationId> newIds) {
        var links = new LinkedHashMap<String, List<AnnotationId>>();
        original.links()
                .forEach((role, ids) -> links.put(role, ids.stream().map(id -> newIds.getOrDefault(id, id)).toList()));
        return new Annotation(
                newIds.getOrDefault(original.id(), original.id()),
                original.tag(),
                original.extent(),
                original.values(),
                links,
                original.memo(),
                original.unsure(),
                original.origin(),
                original.created(),
                original.modified());
    }
}
