package org.framewright.coding.state;

import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.AnnotationRemoved;
import org.framewright.model.change.CodingChange.CodingNoted;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.coding.Annotation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/// The next step to undo, and to redo, for display.
///
/// @param steps the number of steps that can be undone, one after the other
/// @param whole whether every change of this version of the coding can be undone
public record UndoAvailability(Optional<UndoStep> toUndo, Optional<UndoStep> toRedo, int steps, boolean whole) {

    /// Nothing to undo, nothing to redo.
    public static final UndoAvailability NONE = new UndoAvailability(Optional.empty(), Optional.empty(), 0, true);

    /// A coder's gesture, in its first form.
    ///
    /// @param annotation the annotation that the gesture made, changed or deleted; of several the main one. Empty for a note about the
    ///     article
    /// @param variable the question whose answer was changed; empty for another gesture
    public record UndoStep(Gesture gesture, Optional<Annotation> annotation, Optional<String> variable) {

        public static UndoStep of(Change change) {
            var parts = change instanceof CompoundChange(var changes) ? changes : List.of(change);
            var deleted = parts(parts, AnnotationRemoved.class).map(AnnotationRemoved::annotation).findFirst();
            var coded = findCoded(parts);
            if (deleted.isPresent() && coded.isPresent()) {
                return of(Gesture.SEVERAL, coded);
            }
            if (deleted.isPresent()) {
                return of(Gesture.DELETED, deleted);
            }
            if (coded.isPresent()) {
                return of(Gesture.CODED, coded);
            }
            var changed = parts(parts, AnnotationChanged.class).findFirst();
            var noted = parts(parts, CodingNoted.class).findFirst();
            boolean aside = noted.filter(it -> it.before().standing() != it.after().standing()).isPresent();
            var gesture =
                    aside
                            ? Gesture.SET_ASIDE
                            : noted.isPresent()
                                    ? Gesture.NOTED
                                    : changed.map(UndoStep::gesture).orElse(Gesture.CHANGED);
            return new UndoStep(
                    gesture,
                    changed.map(AnnotationChanged::after),
                    changed.filter(_ -> gesture == Gesture.ANSWERED).flatMap(UndoStep::variable));
        }

        private static UndoStep of(Gesture gesture, Optional<Annotation> annotation) {
            return new UndoStep(gesture, annotation, Optional.empty());
        }

        private static Optional<String> variable(AnnotationChanged changed) {
            var before = changed.before().values();
            var after = changed.after().values();
            return Stream.concat(after.keySet().stream(), before.keySet().stream())
                    .filter(it -> !Objects.equals(before.get(it), after.get(it)))
                    .findFirst();
        }

        private static Gesture gesture(AnnotationChanged changed) {
            var before = changed.before();
            var after = changed.after();
            if (!before.extent().equals(after.extent())) {
                return Gesture.MOVED;
            }
            if (!before.links().equals(after.links())) {
                return before.fillers().count() > after.fillers().count() ? Gesture.TAKEN_OUT : Gesture.JOINED;
            }
            if (!before.values().equals(after.values())) {
                return Gesture.ANSWERED;
            }
            return before.unsure() != after.unsure()
                    ? Gesture.UNSURE
                    : before.memo().equals(after.memo()) ? Gesture.CHANGED : Gesture.MEMO;
        }

        /// The main one of several annotations that were coded at once, as by an accepted suggestion.
        private static Optional<Annotation> findCoded(List<Change> parts) {
            var added = parts(parts, AnnotationAdded.class).map(AnnotationAdded::annotation).toList();
            return added.stream()
                    .filter(it -> it.fillers().findAny().isPresent())
                    .findFirst()
                    .or(() -> added.stream().findFirst());
        }

        private static <T extends Change> Stream<T> parts(List<Change> changes, Class<T> kind) {
            return changes.stream().filter(kind::isInstance).map(kind::cast);
        }
    }

    /// The kind of a gesture.
    public enum Gesture {
        CODED,
        /// Other words of a passage.
        MOVED,
        /// Joined to a role.
        JOINED,
        /// Taken out of a role.
        TAKEN_OUT,
        ANSWERED,
        /// Marked as unsure, or no more.
        UNSURE,
        MEMO,
        /// Any other change of an annotation, such as of its tag.
        CHANGED,
        DELETED,
        NOTED,
        /// Set aside, or taken up again.
        SET_ASIDE,
        SEVERAL
    }

    /// The next steps of a history.
    ///
    /// @param changes the change of an entry, by its revision
    public static UndoAvailability of(UndoHistory history, LongFunction<Change> changes) {
        return new UndoAvailability(
                find(history.toUndo(), changes).map(UndoStep::of),
                // its entry is the undo
                find(history.toRedo(), changes).map(Change::inverse).map(UndoStep::of),
                history.steps(),
                history.isWhole());
    }

    private static Optional<Change> find(OptionalLong revision, LongFunction<Change> changes) {
        return revision.isPresent() ? Optional.of(changes.apply(revision.getAsLong())) : Optional.empty();
    }

    public boolean canUndo() {
        return toUndo.isPresent();
    }

    public boolean canRedo() {
        return toRedo.isPresent();
    }
}
