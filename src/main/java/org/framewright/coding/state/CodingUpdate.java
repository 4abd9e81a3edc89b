package org.framewright.coding.state;

import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.AnnotationRemoved;
import org.framewright.model.change.CodingChange.CodingChanged;
import org.framewright.model.change.CodingChange.CodingImported;
import org.framewright.model.change.CodingChange.CodingNoted;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.CodingChange.CodingRemoved;
import org.framewright.model.change.CodingChange.CodingTimed;
import org.framewright.model.change.CodingChange.DecisionsChanged;
import org.framewright.model.change.CodingChange.DevicesReconciled;
import org.framewright.model.change.CodingChange.VersionAdopted;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.StudyChange;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.AnnotationList;
import org.framewright.model.coding.Coding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An open coding and its annotations in memory, and changes applied to them. Not for several threads.
public final class CodingUpdate {

    private Optional<Coding> coding;
    private final AnnotationList before;
    private final List<Annotation> annotations;
    private final List<Annotation> touched = new ArrayList<>();
    private final Map<AnnotationId, Optional<Annotation>> after = new LinkedHashMap<>();
    private boolean staysOpen = true;

    /// @param annotations in text order
    CodingUpdate(Optional<Coding> coding, AnnotationList annotations) {
        this.coding = coding;
        this.before = annotations;
        this.annotations = new ArrayList<>(annotations);
    }

    CodingUpdate apply(List<Change> changes) {
        changes.forEach(this::apply);
        return this;
    }

    private void apply(Change change) {
        switch (change) {
            case AnnotationAdded(_, var added) -> insert(added);
            case AnnotationRemoved(_, var removed) -> remove(removed);
            case AnnotationChanged(_, var before, var after) -> {
                remove(before);
                insert(after);
            }
            case CompoundChange(var changes) -> changes.forEach(this::apply);
            case CodingOpened(var opened) -> coding = Optional.of(opened);
            case CodingNoted(_, _, var note) -> coding = coding.map(it -> it.withNote(note));
            case CodingTimed(_, _, var seconds) -> coding = coding.map(it -> it.withSeconds(seconds));
            case DecisionsChanged _, CodingImported _ -> {}
            case CodingRemoved _, CodingChanged _, VersionAdopted _, DevicesReconciled _, StudyChange _ ->
                    staysOpen = false;
        }
    }

    private void insert(Annotation added) {
        int place = Collections.binarySearch(annotations, added, Annotation.TEXT_ORDER);
        if (place >= 0) {
            annotations.set(place, added);
        } else {
            annotations.add(-place - 1, added);
        }
        touched.add(added);
        after.put(added.id(), Optional.of(added));
    }

    private void remove(Annotation removed) {
        int place = Collections.binarySearch(annotations, removed, Annotation.TEXT_ORDER);
        if (place >= 0) {
            annotations.remove(place);
            after.put(removed.id(), Optional.empty());
        }
        touched.add(removed);
    }

    Optional<Coding> coding() {
        return coding;
    }

    /// The present annotations, in text order.
    public AnnotationList annotations() {
        return before.with(annotations, after);
    }

    /// The changed annotations, before and after the changes.
    public List<Annotation> touched() {
        return touched;
    }

    /// Whether all changes are of a kind that leaves the coding open under its version of the codebook.
    boolean staysOpen() {
        return staysOpen;
    }
}
