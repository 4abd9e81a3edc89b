package org.framewright.model.change;

import org.framewright.model.Actor;
import org.framewright.model.ActorMatch;

/// The register of actors.
public sealed interface ActorChange extends StudyChange {

    /// An actor entered the register, or was added by a coder.
    record ActorAdded(Actor actor) implements ActorChange {
        @Override
        public Change inverse() {
            return new ActorRemoved(actor);
        }
    }

    /// An actor whom nothing names was taken away.
    record ActorRemoved(Actor actor) implements ActorChange {
        @Override
        public Change inverse() {
            return new ActorAdded(actor);
        }
    }

    /// What is known of an actor was changed, or the supervisor took it into the register.
    record ActorChanged(Actor before, Actor after) implements ActorChange {
        @Override
        public Change inverse() {
            return new ActorChanged(after, before);
        }
    }

    /// It was decided whether two actors are the same.
    record ActorsMatched(ActorMatch match) implements ActorChange {
        @Override
        public Change inverse() {
            return new ActorsUnmatched(match);
        }
    }

    /// A decision about two actors was taken back.
    record ActorsUnmatched(ActorMatch match) implements ActorChange {
        @Override
        public Change inverse() {
            return new ActorsMatched(match);
        }
    }
}
