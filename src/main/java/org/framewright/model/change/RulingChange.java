package org.framewright.model.change;

import org.framewright.model.Ruling;

/// The supervisor's answers to coders' questions.
public sealed interface RulingChange extends StudyChange {

    /// The supervisor ruled.
    record RulingAdded(Ruling ruling) implements RulingChange {
        @Override
        public Change inverse() {
            return new RulingRemoved(ruling);
        }
    }

    /// A ruling does not hold any more.
    record RulingRemoved(Ruling ruling) implements RulingChange {
        @Override
        public Change inverse() {
            return new RulingAdded(ruling);
        }
    }
}
