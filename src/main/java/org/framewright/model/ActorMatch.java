package org.framewright.model;

/// The supervisor's decision about two actors. It rewrites no coding: a reader resolves actors with [Actors].
///
/// @param actor where they are the same: the actor that is read as the other
/// @param same whether they are the same; else they are known to be two, and are not proposed again
public record ActorMatch(ActorId actor, ActorId other, boolean same) {

    public ActorMatch {
        if (actor.equals(other)) {
            throw new IllegalArgumentException("an actor is not matched with itself");
        }
    }

    /// Whether it is about two actors, in whatever order.
    public boolean isAbout(ActorId one, ActorId two) {
        return (actor.equals(one) && other.equals(two)) || (actor.equals(two) && other.equals(one));
    }
}
