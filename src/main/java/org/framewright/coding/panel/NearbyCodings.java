package org.framewright.coding.panel;

import org.framewright.codebook.Variable;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Value;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/// The codings around a passage of the article.
///
/// @param self the passage; empty for none
record NearbyCodings(PanelContent content, Optional<Annotation> self) {

    /// The actors of these annotations, in their order.
    SequencedSet<ActorId> actors() {
        var actors = new LinkedHashSet<ActorId>();
        annotations().forEach(it -> actors.addAll(actorsOf(it)));
        return actors;
    }

    /// The category that the nearest other annotation of the tag has for the passage's actor.
    Optional<String> lastCategory(Variable variable) {
        var own = self.map(this::actorsOf).orElse(List.of());
        return own.isEmpty()
                ? Optional.empty()
                : annotations().stream()
                        .filter(it -> self.filter(mine -> mine.tag().equals(it.tag())).isPresent())
                        .filter(it -> actorsOf(it).equals(own))
                        .flatMap(it -> it.value(variable.id()).stream())
                        .flatMap(it -> it instanceof Value.Category(var id) ? Stream.of(id) : Stream.empty())
                        .findFirst();
    }

    /// The beginning of the passage; without one the end of the text.
    int here() {
        return self.map(this::positionOf).orElse(content.article().text().length());
    }

    /// The annotations before the passage, the nearest first, then those behind it.
    List<Annotation> annotations() {
        int here = here();
        var own = self.map(Annotation::id);
        return content.snapshot().annotations().stream()
                .filter(it -> !own.equals(Optional.of(it.id())))
                .sorted(
                        Comparator.comparingInt((Annotation it) -> {
                            int distance = here - positionOf(it);
                            return distance >= 0 ? distance : Integer.MAX_VALUE / 2 - distance;
                        }))
                .toList();
    }

    List<ActorId> actorsOf(Annotation annotation) {
        return annotation.values().values().stream()
                .flatMap(it -> it.actors().stream())
                .map(content.actors()::resolved)
                .toList();
    }

    /// The position of an annotation; without words that of its owner.
    int positionOf(Annotation annotation) {
        var own = annotation.extent().fragments();
        return own.isEmpty()
                ? content.snapshot().ownersOf(annotation.id()).stream()
                        .flatMap(it -> it.extent().fragments().stream())
                        .mapToInt(it -> it.start())
                        .min()
                        .orElse(0)
                : own.getFirst().start();
    }
}
