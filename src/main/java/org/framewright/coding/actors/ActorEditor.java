package org.framewright.coding.actors;

import org.framewright.model.actor.Actor;
import org.framewright.model.study.Coder;

/// The person who edits the actors. In a file with everybody's codings, this is a convention and no lock.
public sealed interface ActorEditor {

    /// The supervisor, who keeps the register and decides which actors are the same.
    record Supervisor() implements ActorEditor {}

    /// A coder, who adds unconfirmed actors and changes the coder's own actors.
    record CodingCoder(Coder coder) implements ActorEditor {}

    /// Whether the editor may change an actor.
    default boolean canChange(Actor actor) {
        return switch (this) {
            case Supervisor() -> true;
            case CodingCoder(var coder) -> coder.id().equals(actor.owner());
        };
    }
}
