package org.framewright.model.change;

import org.framewright.model.Coder;

/// The coders.
public sealed interface CoderChange extends StudyChange {

    /// A coder joined.
    record CoderAdded(Coder coder) implements CoderChange {
        @Override
        public Change inverse() {
            return new CoderRemoved(coder);
        }
    }

    /// A coder who had coded nothing was taken away.
    record CoderRemoved(Coder coder) implements CoderChange {
        @Override
        public Change inverse() {
            return new CoderAdded(coder);
        }
    }

    /// What is known of a coder changed: they left, or came back.
    record CoderChanged(Coder before, Coder after) implements CoderChange {
        @Override
        public Change inverse() {
            return new CoderChanged(after, before);
        }
    }
}
