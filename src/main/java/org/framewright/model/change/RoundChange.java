package org.framewright.model.change;

import org.framewright.model.study.AgreementSnapshot;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.model.study.RoundTraining;

/// A change of the rounds, their training and their figures.
public sealed interface RoundChange extends StudyChange {

    /// A round was begun.
    record RoundAdded(Round round) implements RoundChange {
        @Override
        public Change inverse() {
            return new RoundRemoved(round);
        }
    }

    /// A round without codings was removed.
    record RoundRemoved(Round round) implements RoundChange {
        @Override
        public Change inverse() {
            return new RoundAdded(round);
        }
    }

    /// A round was changed: the codebook's version, its settings, or its closing.
    record RoundChanged(Round before, Round after) implements RoundChange {
        @Override
        public Change inverse() {
            return new RoundChanged(after, before);
        }
    }

    /// A round's training settings were changed. The entry itself is the record.
    record TrainingSet(RoundTraining before, RoundTraining after) implements RoundChange {
        @Override
        public Change inverse() {
            return new TrainingSet(after, before);
        }
    }

    /// The figures of a round at its closing. The entry itself is the record.
    record AgreementSaved(RoundId round, AgreementSnapshot agreement) implements RoundChange {
        @Override
        public Change inverse() {
            return this;
        }
    }
}
