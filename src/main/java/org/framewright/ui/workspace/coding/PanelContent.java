package org.framewright.ui.workspace.coding;

import org.framewright.codebook.Codebook;
import org.framewright.coding.CodingKey;
import org.framewright.coding.CodingService;
import org.framewright.coding.CodingSnapshot;
import org.framewright.coding.codebooks.CodingRulings;
import org.framewright.model.Actor;
import org.framewright.model.ActorId;
import org.framewright.model.Actors;
import org.framewright.model.Annotation;
import org.framewright.model.Article;
import org.framewright.model.Extent;
import org.framewright.model.Value;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What lies on the desk: an article, the coder's coding of it as it is on the disk, and what it is coded by.
///
/// @param actors the project's, when they were last read
/// @param elsewhere whom the coder names in other articles
/// @param rulings the supervisor's, when the article was laid on the desk
public record PanelContent(
        CodingKey desk,
        Article article,
        Codebook codebook,
        CodingSnapshot view,
        Actors actors,
        Set<ActorId> elsewhere,
        CodingRulings rulings) {

    public PanelContent {
        elsewhere = Set.copyOf(elsewhere);
    }

    /// Reads what lies on a desk.
    ///
    /// @param elsewhere whom the coder names in other articles
    public static PanelContent of(CodingService service, CodingKey desk, Set<ActorId> elsewhere) {
        return new PanelContent(
                desk,
                service.article(desk),
                service.codebook(desk),
                service.view(desk),
                service.actors(),
                elsewhere,
                service.rulings(desk));
    }

    public PanelContent with(CodingSnapshot changed) {
        return new PanelContent(desk, article, codebook, changed, actors, elsewhere, rulings);
    }

    public PanelContent with(Actors register) {
        return new PanelContent(desk, article, codebook, view, register, elsewhere, rulings);
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

    /// How many paragraphs, or sentences, of the article are coded.
    ///
    /// @param coded of which something is coded
    /// @param all how many there are
    /// @param here whether the one at hand is among the coded ones
    public record CodedUnits(long coded, long all, boolean here) {}

    public CodedUnits units(Extent unit) {
        if (!(unit instanceof Extent.OfSegment(var kind, _))) {
            return new CodedUnits(0, 0, false);
        }
        var coded =
                view.annotations().stream()
                        .map(Annotation::extent)
                        .filter(it -> it instanceof Extent.OfSegment(var other, _) && other == kind)
                        .collect(Collectors.toSet());
        return new CodedUnits(coded.size(), article.segments(kind).count(), coded.contains(unit));
    }
}
