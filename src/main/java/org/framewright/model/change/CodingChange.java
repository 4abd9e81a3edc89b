package org.framewright.model.change;

import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.DeviceConflict;

import java.util.List;

/// A change of one coding: its state, its annotations and, for a reference coding, its decisions.
public sealed interface CodingChange extends Change {

    /// The coding that is changed.
    default CodingId codingId() {
        return switch (this) {
            case CodingOpened(var opened) -> opened.id();
            case CodingRemoved(var removed) -> removed.id();
            case CodingChanged(var before, _) -> before.id();
            case CodingNoted(var id, _, _) -> id;
            case CodingTimed(var id, _, _) -> id;
            case VersionAdopted(var before, _, _) -> before.id();
            case DevicesReconciled(var id, _, _, _) -> id;
            case AnnotationAdded(var id, _) -> id;
            case AnnotationRemoved(var id, _) -> id;
            case AnnotationChanged(var id, _, _) -> id;
            case DecisionsChanged(var id, _, _) -> id;
            case CodingImported(var id, _) -> id;
        };
    }

    /// A coder began a coding, or a further version of it.
    record CodingOpened(Coding coding) implements CodingChange {
        @Override
        public Change inverse() {
            return new CodingRemoved(coding);
        }
    }

    /// A version of a coding without annotations was removed.
    record CodingRemoved(Coding coding) implements CodingChange {
        @Override
        public Change inverse() {
            return new CodingOpened(coding);
        }
    }

    /// A coding was submitted, or opened again so that a merge or a recovery can change it.
    record CodingChanged(Coding before, Coding after) implements CodingChange {
        @Override
        public Change inverse() {
            return new CodingChanged(after, before);
        }
    }

    /// A coder changed the note about a whole article.
    record CodingNoted(CodingId coding, ArticleNote before, ArticleNote after) implements CodingChange {
        @Override
        public Change inverse() {
            return new CodingNoted(coding, after, before);
        }
    }

    /// The working time of a coding grew by some seconds.
    record CodingTimed(CodingId coding, long before, long after) implements CodingChange {
        @Override
        public Change inverse() {
            return new CodingTimed(coding, after, before);
        }
    }

    /// An open coding follows a newer version of the codebook, because its coder continued it. The earlier entries
    /// contain its former content. The changes are changes of its annotations, which are written in the form of the
    /// newer version.
    record VersionAdopted(Coding before, Coding after, List<Change> changes) implements CodingChange {

        public VersionAdopted {
            changes = List.copyOf(changes);
        }

        @Override
        public Change inverse() {
            return new VersionAdopted(after, before, changes.reversed().stream().map(Change::inverse).toList());
        }
    }

    /// A coder's work on one coding at two devices was reconciled.
    ///
    /// @param changes the changes of the local coding by the other device's work
    /// @param seen keys of the other device's entries, which this entry takes into account
    /// @param clashes the parts with different work at the other device, where the local work stays
    record DevicesReconciled(CodingId coding, List<Change> changes, List<String> seen, List<DeviceConflict> clashes)
            implements CodingChange {

        public DevicesReconciled {
            changes = List.copyOf(changes);
            seen = List.copyOf(seen);
            clashes = List.copyOf(clashes);
        }

        @Override
        public Change inverse() {
            return new DevicesReconciled(
                    coding, changes.reversed().stream().map(Change::inverse).toList(), seen, clashes);
        }
    }

    /// An annotation was made.
    record AnnotationAdded(CodingId coding, Annotation annotation) implements CodingChange {
        @Override
        public Change inverse() {
            return new AnnotationRemoved(coding, annotation);
        }
    }

    /// An annotation was deleted; it leaves a tombstone.
    record AnnotationRemoved(CodingId coding, Annotation annotation) implements CodingChange {
        @Override
        public Change inverse() {
            return new AnnotationAdded(coding, annotation);
        }
    }

    /// An annotation's words, answers, links or memo changed.
    record AnnotationChanged(CodingId coding, Annotation before, Annotation after) implements CodingChange {
        @Override
        public Change inverse() {
            return new AnnotationChanged(coding, after, before);
        }
    }

    /// Decisions about a reference coding were made or changed. The resulting changes of annotations are in the same
    /// gesture.
    record DecisionsChanged(CodingId coding, List<Decision> before, List<Decision> after) implements CodingChange {
        @Override
        public Change inverse() {
            return new DecisionsChanged(coding, after, before);
        }
    }

    /// A file of annotations was imported into the coding, by the entry's author. The changes that it brought are entries
    /// of their own; this entry is the record.
    ///
    /// @param file the name of the file, without its folder
    record CodingImported(CodingId coding, String file) implements CodingChange {
        @Override
        public Change inverse() {
            return this;
        }
    }
}
