package org.framewright.coding.actors;

import org.framewright.model.Actor;
import org.framewright.model.Coder;

/// Who works on the actors. In a file that everybody's codings are in, this is an agreement and no lock.
public sealed interface ActorEditor {

    /// Keeps the register, and decides which actors are the same.
    record Supervisor() implements ActorEditor {}

    /// Adds actors provisionally, and changes what is their own.
    record CodingCoder(Coder coder) implements ActorEditor {}

    /// Whether an actor is this one's to change.
    default boolean canChange(Actor actor) {
        return switch (this) {
            case Supervisor() -> true;
            case CodingCoder(var coder) -> coder.id().equals(actor.owner());
        };
    }
}
