package org.framewright.team.merge;

import org.framewright.coding.annotations.AnnotationCopier;
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
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.Extent;
import org.framewright.store.ledger.CodingHistory;
import org.framewright.store.ledger.CodingHistory.HistoryEntry;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /// The state in which a coding was begun, with the decisions that a further version of it has from the version before it.
    static CodingState opening(CodingHistory history) {
        var entries = history.entries();
        boolean carries =
                entries.size() > 1
                        && entries.get(1).change() instanceof DecisionsChanged(_, var before, _)
                        && before.isEmpty();
        return of(entries.subList(0, Math.min(entries.size(), carries ? 2 : 1)));
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

    /// The same coding without an annotation, which fills no role any more; decisions that depend on it are open again.
    CodingState without(Annotation removed) {
        return withAnnotations(
                        requireCoding(),
                        annotationList().stream()
                                .filter(it -> !it.id().equals(removed.id()))
                                .map(it -> without(it, removed))
                                .toList())
                .withDecisions(
                        decisions.stream()
                                .filter(it -> !it.made().contains(removed.id()) || !it.tag().equals(removed.tag()))
                                .toList());
    }

    private static Annotation without(Annotation annotation, Annotation removed) {
        var result = annotation;
        for (var role : annotation.links().entrySet()) {
            if (role.getValue().contains(removed.id())) {
                var left = role.getValue().stream().filter(it -> !it.equals(removed.id())).toList();
                result = result.withLinks(role.getKey(), left, result.modified());
            }
        }
        return result;
    }

    /// The same coding with other ids of its annotations; those without an entry stay.
    CodingState withIds(Map<AnnotationId, AnnotationId> ids) {
        if (ids.isEmpty()) {
            return this;
        }
        var all = new HashMap<AnnotationId, AnnotationId>();
        decisions.forEach(it -> it.made().forEach(id -> all.put(id, id)));
        all.putAll(ids);
        return withAnnotations(requireCoding(), AnnotationCopier.copy(annotationList(), all))
                .withDecisions(decisions.stream().map(it -> it.copy(all)).toList());
    }

    /// The ids that another version of the coding has for annotations that are copies of the same annotation, by the ids here. An
    /// id that the other version has, too, stays.
    ///
    /// @param annotations of this version of the coding, also those that it had at its beginning
    static Map<AnnotationId, AnnotationId> idsOfCopies(Collection<Annotation> annotations, CodingHistory other) {
        var here = annotations.stream().map(Annotation::id).collect(Collectors.toSet());
        var there = everKnown(other);
        var copies = new HashMap<CopyKey, Deque<AnnotationId>>();
        there.values().stream()
                .filter(it -> !here.contains(it.id()))
                .forEach(it -> copies.computeIfAbsent(CopyKey.of(it), _ -> new ArrayDeque<>()).add(it.id()));
        var ids = new HashMap<AnnotationId, AnnotationId>();
        for (var annotation : annotations) {
            var copy = copies.getOrDefault(CopyKey.of(annotation), new ArrayDeque<>());
            if (!there.containsKey(annotation.id()) && !copy.isEmpty()) {
                ids.put(annotation.id(), copy.remove());
            }
        }
        return ids;
    }

    /// The annotations with which a coding was begun, and those that it has now.
    static SequencedMap<AnnotationId, Annotation> everKnown(CodingHistory history) {
        var all = new LinkedHashMap<>(opening(history).annotations());
        all.putAll(of(history).annotations());
        return all;
    }

    /// What a copy of an annotation has from it. Two annotations that were imported at once can have the same; they are taken in their order.
    private record CopyKey(String tag, Extent extent, Instant created) {
        static CopyKey of(Annotation it) {
            return new CopyKey(it.tag(), it.extent(), it.created());
        }
    }

    /// This beginning with what the other has, too.
    CodingState common(CodingState other) {
        return withAnnotations(
                        requireCoding(),
                        annotationList().stream().filter(it -> it.equals(other.annotations().get(it.id()))).toList())
                .withDecisions(decisions.stream().filter(other.decisions()::contains).toList());
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

    /// The changes from this state to another; the last change submits, where the other is submitted.
    List<Change> changesTo(CodingState to) {
        var changes = new ArrayList<Change>();
        if (equals(to)) {
            return changes;
        }
        var now = requireCoding();
        var id = now.id();
        if (now.isSubmitted()) {
            changes.add(new CodingChanged(now, now.reopen()));
            now = now.reopen();
        }
        int version = to.requireCoding().codebookVersion();
        if (now.codebookVersion() == version) {
            changes.addAll(annotationChangesTo(to));
        } else {
            changes.add(new VersionAdopted(now, now.withCodebookVersion(version), annotationChangesTo(to)));
            now = now.withCodebookVersion(version);
        }
        if (!decisions.equals(to.decisions())) {
            changes.add(
                    new DecisionsChanged(id, without(decisions, to.decisions()), without(to.decisions(), decisions)));
        }
        if (now.seconds() != to.requireCoding().seconds()) {
            changes.add(new CodingTimed(id, now.seconds(), to.requireCoding().seconds()));
            now = now.withSeconds(to.requireCoding().seconds());
        }
        var when = to.requireCoding().submitted();
        if (when != null) {
            changes.add(new CodingChanged(now, now.submit(when, to.requireCoding().note())));
        } else if (!now.note().equals(to.requireCoding().note())) {
            changes.add(new CodingNoted(id, now.note(), to.requireCoding().note()));
        }
        return changes;
    }

    private static List<Decision> without(List<Decision> all, List<Decision> others) {
        return all.stream().filter(it -> !others.contains(it)).toList();
    }

    private List<Change> annotationChangesTo(CodingState to) {
        var id = requireCoding().id();
        var changes = new ArrayList<Change>();
        for (var annotation : annotations.values()) {
            if (!to.annotations().containsKey(annotation.id())) {
                changes.add(new AnnotationRemoved(id, annotation));
            }
        }
        for (var annotation : to.annotations().values()) {
            var was = annotations.get(annotation.id());
            if (was == null) {
                changes.add(new AnnotationAdded(id, annotation));
            } else if (!was.equals(annotation)) {
                changes.add(new AnnotationChanged(id, was, annotation));
            }
        }
        return changes;
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
                case CodingImported _ -> {}
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
