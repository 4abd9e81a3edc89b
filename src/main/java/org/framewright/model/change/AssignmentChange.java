package org.framewright.model.change;

import org.framewright.model.study.Assignment;
import org.framewright.model.study.Batch;

/// A change of the batches of articles, and of their assignments.
public sealed interface AssignmentChange extends StudyChange {

    /// A batch of articles was added; each of its assignments is a separate change.
    record BatchAdded(Batch batch) implements AssignmentChange {
        @Override
        public Change inverse() {
            return new BatchRemoved(batch);
        }
    }

    /// A batch without assignments was removed.
    record BatchRemoved(Batch batch) implements AssignmentChange {
        @Override
        public Change inverse() {
            return new BatchAdded(batch);
        }
    }

    /// An article was assigned to a coder.
    record AssignmentAdded(Assignment assignment) implements AssignmentChange {
        @Override
        public Change inverse() {
            return new AssignmentRemoved(assignment);
        }
    }

    /// An assignment was removed; codings stay.
    record AssignmentRemoved(Assignment assignment) implements AssignmentChange {
        @Override
        public Change inverse() {
            return new AssignmentAdded(assignment);
        }
    }
}
