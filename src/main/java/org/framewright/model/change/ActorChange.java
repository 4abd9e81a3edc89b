package org.framewright.model.change;

import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorMatch;

/// A change of the register of actors.
public sealed interface ActorChange extends StudyChange {

    /// An actor was added, to the register or by a coder.
    record ActorAdded(Actor actor) implements ActorChange {
        @Override
        public Change inverse() {
            return new ActorRemoved(actor);
        }
    }

    /// An actor without annotations was removed.
    record ActorRemoved(Actor actor) implements ActorChange {
        @Override
        public Change inverse() {
            return new ActorAdded(actor);
        }
    }

    /// An actor's description was changed, or the supervisor adopted the actor in the register.
    record ActorChanged(Actor before, Actor after) implements ActorChange {
        @Override
        public Change inverse() {
            return new ActorChanged(after, before);
        }
    }

    /// A decision whether two actors are the same was made.
    record ActorsMatched(ActorMatch match) implements ActorChange {
        @Override
        public Change inverse() {
            return new ActorsUnmatched(match);
        }
    }

    /// A decision about two actors was undone.
    record ActorsUnmatched(ActorMatch match) implements ActorChange {
        @Override
        public Change inverse() {
            return new ActorsMatched(match);
        }
    }
}
