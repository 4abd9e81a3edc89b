package org.framewright.model.change;

import org.framewright.model.study.Coder;

/// A change of the coders.
public sealed interface CoderChange extends StudyChange {

    /// A coder joined.
    record CoderAdded(Coder coder) implements CoderChange {
        @Override
        public Change inverse() {
            return new CoderRemoved(coder);
        }
    }

    /// A coder without codings was removed.
    record CoderRemoved(Coder coder) implements CoderChange {
        @Override
        public Change inverse() {
            return new CoderAdded(coder);
        }
    }

    /// A coder's data changed: the coder left, or returned.
    record CoderChanged(Coder before, Coder after) implements CoderChange {
        @Override
        public Change inverse() {
            return new CoderChanged(after, before);
        }
    }
}
