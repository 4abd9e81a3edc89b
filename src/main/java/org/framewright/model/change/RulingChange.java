package org.framewright.model.change;

import org.framewright.model.coding.Ruling;

/// A change of the supervisor's answers to coders' questions.
public sealed interface RulingChange extends StudyChange {

    /// A ruling was added.
    record RulingAdded(Ruling ruling) implements RulingChange {
        @Override
        public Change inverse() {
            return new RulingRemoved(ruling);
        }
    }

    /// A ruling was removed.
    record RulingRemoved(Ruling ruling) implements RulingChange {
        @Override
        public Change inverse() {
            return new RulingAdded(ruling);
        }
    }
}
