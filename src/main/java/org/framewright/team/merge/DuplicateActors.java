package org.framewright.team.merge;

import org.framewright.model.actor.Actor;

import java.util.function.Predicate;

/// Actors of one name that the same coder has added at two devices.
public final class DuplicateActors {

    private DuplicateActors() {}

    /// The actor under an unused name.
    ///
    /// @param taken whether an actor has such a name and owner
    public static Actor rename(Actor actor, Predicate<Actor> taken) {
        var renamed = actor;
        for (int number = 2; taken.test(renamed); number++) {
            renamed =
                    actor.withDetails(
                            actor.name() + " (" + number + ")", actor.kind(), actor.affiliation(), actor.aliases());
        }
        return renamed;
    }
}
