package org.framewright.ui.workspace.coding;

import org.framewright.codebook.Codebook;
import org.framewright.coding.CodingView;
import org.framewright.coding.Desk;
import org.framewright.model.Actor;
import org.framewright.model.ActorId;
import org.framewright.model.Actors;
import org.framewright.model.Article;

import java.util.function.Function;

/// What lies on the desk: an article, the coder's coding of it as it is on the disk, and what it is coded by.
///
/// @param actors the project's, when they were last read
public record Sheet(Desk desk, Article article, Codebook codebook, CodingView view, Actors actors) {

    public Sheet with(CodingView changed) {
        return new Sheet(desk, article, codebook, changed, actors);
    }

    public Sheet with(Actors register) {
        return new Sheet(desk, article, codebook, view, register);
    }

    /// The name of an actor, as it was coded.
    public Function<ActorId, String> actorNames() {
        return id -> actors.find(id).map(Actor::name).orElse("?");
    }
}
