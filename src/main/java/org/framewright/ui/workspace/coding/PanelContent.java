package org.framewright.ui.workspace.coding;

import org.framewright.codebook.Codebook;
import org.framewright.coding.CodingKey;
import org.framewright.coding.CodingRulings;
import org.framewright.coding.CodingService;
import org.framewright.coding.CodingSnapshot;
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

/// The content of the coding panel: an article, the coder's coding of it as it is on the disk, and its codebook.
///
/// @param actors the project's, when they were last read
/// @param actorsElsewhere the actors that the coder has named in other articles
/// @param rulings the supervisor's, when the article was opened
public record PanelContent(
        CodingKey key,
        Article article,
        Codebook codebook,
        CodingSnapshot snapshot,
        Actors actors,
        Set<ActorId> actorsElsewhere,
        CodingRulings rulings) {

    public PanelContent {
        actorsElsewhere = Set.copyOf(actorsElsewhere);
    }

    /// Reads the content.
    ///
    /// @param actorsElsewhere the actors that the coder has named in other articles
    public static PanelContent load(CodingService service, CodingKey key, Set<ActorId> actorsElsewhere) {
        return new PanelContent(
                key,
                service.article(key),
                service.codebook(key),
                service.snapshot(key),
                service.actors(),
                actorsElsewhere,
                service.rulings(key));
    }

    public PanelContent with(CodingSnapshot snapshot) {
        return new PanelContent(key, article, codebook, snapshot, actors, actorsElsewhere, rulings);
    }

    public PanelContent with(Actors register) {
        return new PanelContent(key, article, codebook, snapshot, register, actorsElsewhere, rulings);
    }

    /// The actors that the coder has named in this article.
    public Set<ActorId> namedActors() {
        return snapshot.annotations().stream()
                .flatMap(it -> it.values().values().stream())
                .filter(Value.Actor.class::isInstance)
                .map(it -> ((Value.Actor) it).id())
                .collect(Collectors.toSet());
    }

    /// The name of an actor, as it was coded.
    public Function<ActorId, String> actorNames() {
        return id -> actors.find(id).map(Actor::name).orElse("?");
    }

    /// The number of coded paragraphs, or sentences, of the article.
    ///
    /// @param coded those with an annotation
    /// @param all all of them
    /// @param currentCoded whether the current one is coded
    public record CodedUnits(long coded, long all, boolean currentCoded) {}

    public CodedUnits units(Extent unit) {
        if (!(unit instanceof Extent.OfSegment(var kind, _))) {
            return new CodedUnits(0, 0, false);
        }
        var coded =
                snapshot.annotations().stream()
                        .map(Annotation::extent)
                        .filter(it -> it instanceof Extent.OfSegment(var other, _) && other == kind)
                        .collect(Collectors.toSet());
        return new CodedUnits(coded.size(), article.segments(kind).count(), coded.contains(unit));
    }
}
