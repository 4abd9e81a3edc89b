package org.framewright.ui.workspace.coding;

import org.framewright.codebook.Codebook;
import org.framewright.coding.CodingView;
import org.framewright.coding.Desk;
import org.framewright.model.Actor;
import org.framewright.model.ActorId;
import org.framewright.model.Article;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What lies on the desk: an article, the coder's coding of it as it is on the disk, and what it is coded by.
///
/// @param actors the project's register, when it was last read
public record Sheet(Desk desk, Article article, Codebook codebook, CodingView view, List<Actor> actors) {

    public Sheet {
        actors = List.copyOf(actors);
    }

    public Sheet with(CodingView changed) {
        return new Sheet(desk, article, codebook, changed, actors);
    }

    public Sheet with(List<Actor> register) {
        return new Sheet(desk, article, codebook, view, register);
    }

    /// The name of an actor.
    public Function<ActorId, String> actorNames() {
        var names = actors.stream().collect(Collectors.toMap(Actor::id, Actor::name));
        return id -> names.getOrDefault(id, "?");
    }
}
