package org.framewright.coding.annotations;

import org.framewright.coding.state.EditedCoding;
import org.framewright.model.change.Change;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Deletes an annotation: it leaves the roles that it fills, and annotations that fill only its own roles are deleted with
/// it, because an attribution is its source, its cue and its content.
public final class AnnotationRemoval {

    private AnnotationRemoval() {}

    public static List<Change> plan(EditedCoding edited, Annotation annotation, Instant now) {
        var changes = new ArrayList<Change>();
        for (var owner : edited.snapshot().ownersOf(annotation.id())) {
            changes.add(edited.update(owner, unlink(owner, annotation.id(), now)));
        }
        changes.add(edited.removal(annotation));
        for (var filler : fillers(annotation)) {
            var owners = edited.snapshot().ownersOf(filler);
            if (owners.equals(List.of(annotation))) {
                edited.snapshot().annotation(filler).ifPresent(it -> changes.add(edited.removal(it)));
            }
        }
        return changes;
    }

    public static Annotation unlink(Annotation owner, AnnotationId filler, Instant now) {
        var result = owner;
        for (var role : owner.links().keySet()) {
            var left = owner.fillersOf(role).stream().filter(id -> !id.equals(filler)).toList();
            if (left.size() < owner.fillersOf(role).size()) {
                result = result.withLinks(role, left, now);
            }
        }
        return result;
    }

    private static List<AnnotationId> fillers(Annotation annotation) {
        return annotation.fillers().distinct().toList();
    }
}
