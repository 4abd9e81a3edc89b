package org.framewright.team.merge;

import org.framewright.model.change.Change;
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
import org.framewright.model.change.StudyChange;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Decision;
import org.framewright.store.ledger.CodingHistory;
import org.framewright.store.ledger.CodingHistory.HistoryEntry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// The state of a coding after its entries.
///
/// @param coding empty before it was begun, and after its beginning was undone
/// @param annotations by id, in the order in which they were made
/// @param decisions the present decisions of a reference coding
record CodingState(
        Optional<Coding> coding, SequencedMap<AnnotationId, Annotation> annotations, List<Decision> decisions) {

    CodingState {
        annotations = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(annotations));
        decisions = List.copyOf(decisions);
    }

    /// The state after entries, one after the other.
    static CodingState of(List<HistoryEntry> entries) {
        var building = new CodingStateBuilder();
        entries.forEach(it -> building.apply(it.change()));
        return new CodingState(Optional.ofNullable(building.coding), building.annotations, building.decisions);
    }

    static CodingState of(CodingHistory history) {
        return of(history.entries());
    }

    Coding requireCoding() {
        return coding.orElseThrow();
    }

    List<Annotation> annotationList() {
        return new ArrayList<>(annotations.values());
    }

    /// The same coding with other annotations.
    CodingState withAnnotations(Coding changed, List<Annotation> now) {
        var byId = new LinkedHashMap<AnnotationId, Annotation>();
        now.forEach(it -> byId.put(it.id(), it));
        return new CodingState(Optional.of(changed), byId, decisions);
    }

    CodingState withDecisions(List<Decision> others) {
        return new CodingState(coding, annotations, others);
    }

    /// Whether both have the same decisions, for the same reasons, at whatever time.
    boolean hasSameDecisions(CodingState incoming) {
        return timelessDecisions().equals(incoming.timelessDecisions());
    }

    private Set<Decision> timelessDecisions() {
        return decisions.stream()
                .map(it -> it.withAnnotations(List.of()).at(Instant.EPOCH))
                .collect(Collectors.toSet());
    }

    private static final class CodingStateBuilder {

        private @org.jspecify.annotations.Nullable Coding coding;
        private final SequencedMap<AnnotationId, Annotation> annotations = new LinkedHashMap<>();
        private final List<Decision> decisions = new ArrayList<>();

        void apply(Change change) {
            switch (change) {
                case CodingOpened(var opened) -> coding = opened;
                case CodingRemoved _ -> coding = null;
                case CodingChanged(_, var after) -> coding = withTime(after);
                case CodingNoted(_, _, var after) -> coding = requireOpened().withNote(after);
                case CodingTimed(_, _, var after) -> coding = requireOpened().withSeconds(after);
                case VersionAdopted(_, var after, var changes) -> {
                    coding = withTime(after);
                    changes.forEach(this::apply);
                }
                case AnnotationAdded(_, var added) -> annotations.put(added.id(), added);
                case AnnotationChanged(_, _, var after) -> annotations.put(after.id(), after);
                case AnnotationRemoved(_, var removed) -> annotations.remove(removed.id());
                case DevicesReconciled(_, var changes, _, _) -> changes.forEach(this::apply);
                case CompoundChange(var changes) -> changes.forEach(this::apply);
                case DecisionsChanged(_, var before, var after) -> {
                    decisions.removeAll(before);
                    decisions.addAll(after);
                }
                case StudyChange _ -> throw new IllegalArgumentException("not about a coding: " + change.getClass());
            }
        }

        /// Working time has entries of its own, and the other entries don't change it.
        private Coding withTime(Coding after) {
            return coding == null ? after : after.withSeconds(coding.seconds());
        }

        private Coding requireOpened() {
            if (coding == null) {
                throw new IllegalArgumentException("about a coding that was not begun");
            }
            return coding;
        }
    }
}
