package org.framewright.model.change;

import org.framewright.model.Assignment;
import org.framewright.model.Batch;

/// The batches of articles and who codes which.
public sealed interface AssignmentChange extends StudyChange {

    /// A batch of articles was given out; who got which are changes of their own.
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

    /// A coder was given an article.
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
