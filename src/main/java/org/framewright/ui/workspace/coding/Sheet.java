package org.framewright.ui.workspace.coding;

import org.framewright.codebook.Codebook;
import org.framewright.coding.CodingView;
import org.framewright.coding.Desk;
import org.framewright.model.Actor;
import org.framewright.model.ActorId;
import org.framewright.model.Actors;
import org.framewright.model.Article;
import org.framewright.model.Value;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What lies on the desk: an article, the coder's coding of it as it is on the disk, and what it is coded by.
///
/// @param actors the project's, when they were last read
/// @param elsewhere whom the coder names in other articles
public record Sheet(
        Desk desk, Article article, Codebook codebook, CodingView view, Actors actors, Set<ActorId> elsewhere) {

    public Sheet {
        elsewhere = Set.copyOf(elsewhere);
    }

    /// One of a coder who has named nobody in other articles.
    public Sheet(Desk desk, Article article, Codebook codebook, CodingView view, Actors actors) {
        this(desk, article, codebook, view, actors, Set.of());
    }

    public Sheet with(CodingView changed) {
        return new Sheet(desk, article, codebook, changed, actors, elsewhere);
    }

    public Sheet with(Actors register) {
        return new Sheet(desk, article, codebook, view, register, elsewhere);
    }

    /// Whom the coder names in this article.
    public Set<ActorId> named() {
        return view.annotations().stream()
                .flatMap(it -> it.values().values().stream())
                .filter(Value.Actor.class::isInstance)
                .map(it -> ((Value.Actor) it).id())
                .collect(Collectors.toSet());
    }

    /// The name of an actor, as it was coded.
    public Function<ActorId, String> actorNames() {
        return id -> actors.find(id).map(Actor::name).orElse("?");
    }
}
