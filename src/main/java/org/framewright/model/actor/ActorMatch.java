package org.framewright.model.actor;

/// The supervisor's decision about two actors. It changes no coding: a reader resolves actors with [Actors].
///
/// @param actor where the two are the same: the actor that is read as the other
/// @param same whether the two are the same; false where they are different, and not proposed again
public record ActorMatch(ActorId actor, ActorId other, boolean same) {

    public ActorMatch {
        if (actor.equals(other)) {
            throw new IllegalArgumentException("an actor is not matched with itself");
        }
    }

    /// Whether the decision is about two actors, in either order.
    public boolean isAbout(ActorId one, ActorId two) {
        return (actor.equals(one) && other.equals(two)) || (actor.equals(two) && other.equals(one));
    }
}
