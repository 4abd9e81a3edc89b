package org.framewright.coding;

import org.framewright.codebook.Codebook;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Coding;
import org.framewright.model.Refusal;
import org.framewright.model.change.ActorChange;
import org.framewright.model.change.ArticleChange;
import org.framewright.model.change.AssignmentChange;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.AnnotationRemoved;
import org.framewright.model.change.CodingChange.CodingChanged;
import org.framewright.model.change.CodingChange.CodingNoted;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.CodingChange.CodingRemoved;
import org.framewright.model.change.CodingChange.CodingTimed;
import org.framewright.model.change.CodingChange.DecisionsChanged;
import org.framewright.model.change.CodingChange.DevicesReconciled;
import org.framewright.model.change.CodingChange.VersionAdopted;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.PackageChange;
import org.framewright.model.change.ProjectChange;
import org.framewright.model.change.RoundChange;
import org.framewright.model.change.RulingChange;
import org.framewright.store.StoreProblem;
import org.framewright.store.ledger.Ledger.KnownCoding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// An open coding that a verb is about to change.
///
/// @param opening what has to be written before the change: that the coding is opened, or adopts the codebook
///     version that it is shown under
/// @param lastRevision the last ledger entry about it when it was read
public record EditedCoding(
        Coding coding, Optional<Change> opening, long lastRevision, Codebook codebook, CodingSnapshot snapshot) {

    /// What is known of the coding, for the ledger to compare with what is there by now.
    KnownCoding known() {
        return new KnownCoding(coding.id(), lastRevision);
    }

    /// The annotation with an id.
    ///
    /// @throws Refusal where it is gone: something else has removed it meanwhile
    Annotation require(AnnotationId id) {
        return snapshot.annotation(id).orElseThrow(() -> new Refusal(StoreProblem.CHANGED_MEANWHILE, ""));
    }

    public Change addition(Annotation annotation) {
        return new AnnotationAdded(coding.id(), annotation);
    }

    public Change update(Annotation previous, Annotation updated) {
        return new AnnotationChanged(coding.id(), previous, updated);
    }

    public Change removal(Annotation annotation) {
        return new AnnotationRemoved(coding.id(), annotation);
    }

    /// The coding's annotations as they will be after the changes.
    List<Annotation> annotationsAfter(List<Change> changes) {
        SequencedMap<AnnotationId, Annotation> result = new LinkedHashMap<>();
        snapshot.annotations().forEach(it -> result.put(it.id(), it));
        changes.forEach(each -> apply(each, result));
        return new ArrayList<>(result.values());
    }

    private static void apply(Change change, Map<AnnotationId, Annotation> result) {
        switch (change) {
            case AnnotationAdded(_, var added) -> result.put(added.id(), added);
            case AnnotationChanged(_, _, var updated) -> result.put(updated.id(), updated);
            case AnnotationRemoved(_, var removed) -> result.remove(removed.id());
            case DecisionsChanged _ -> {}
            case CompoundChange(var changes) -> changes.forEach(each -> apply(each, result));
            case CodingOpened _,
                    CodingRemoved _,
                    CodingChanged _,
                    CodingNoted _,
                    CodingTimed _,
                    VersionAdopted _,
                    DevicesReconciled _,
                    ProjectChange _,
                    ArticleChange _,
                    CoderChange _,
                    RoundChange _,
                    AssignmentChange _,
                    RulingChange _,
                    ActorChange _,
                    PackageChange _ ->
                    throw new IllegalArgumentException("no change of an annotation: " + change.getClass());
        }
    }
}
