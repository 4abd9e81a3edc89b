package org.framewright.coding.annotations;

import org.framewright.coding.EditedCoding;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.change.Change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Deleting an annotation: it leaves the roles that it fills, and what fills its own roles and serves nothing else goes
/// with it, because an attribution is its source, its cue and its content.
public final class AnnotationRemoval {

    private AnnotationRemoval() {}

    public static List<Change> of(EditedCoding working, Annotation doomed, Instant now) {
        var changes = new ArrayList<Change>();
        for (var owner : working.view().ownersOf(doomed.id())) {
            changes.add(working.changed(owner, without(owner, doomed.id(), now)));
        }
        changes.add(working.removed(doomed));
        for (var filler : fillers(doomed)) {
            var owners = working.view().ownersOf(filler);
            if (owners.equals(List.of(doomed))) {
                working.view().annotation(filler).ifPresent(it -> changes.add(working.removed(it)));
            }
        }
        return changes;
    }

    public static Annotation without(Annotation owner, AnnotationId filler, Instant now) {
        var result = owner;
        for (var role : owner.links().keySet()) {
            var left = owner.linked(role).stream().filter(id -> !id.equals(filler)).toList();
            if (left.size() < owner.linked(role).size()) {
                result = result.withLinks(role, left, now);
            }
        }
        return result;
    }

    private static List<AnnotationId> fillers(Annotation annotation) {
        return annotation.fillers().distinct().toList();
    }
}
