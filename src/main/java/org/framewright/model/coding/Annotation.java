package org.framewright.model.coding;

import org.framewright.model.actor.Actors;
import org.framewright.model.article.Segment;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// One use of a tag within one coding.
///
/// @param id unique among the annotations of the coding's coder
/// @param tag the tag's id in the codebook
/// @param values answers by variable id; no entry means not yet coded
/// @param links for each filled role, the annotations of the same coding that fill it, in the order of linking
/// @param memo the coder's own note; may be empty
/// @param unsure whether the coder has marked the annotation for a second look, or for a discussion
/// @param origin the way in which the annotation was made; editing does not change it
public record Annotation(
        AnnotationId id,
        String tag,
        Extent extent,
        SequencedMap<String, Value> values,
        SequencedMap<String, List<AnnotationId>> links,
        String memo,
        boolean unsure,
        Origin origin,
        Instant created,
        Instant modified) {

    /// The origin of an annotation.
    public enum Origin {
        /// A coder made it, by key or mouse.
        HAND,
        /// Rules suggested it, and a coder accepted it.
        SUGGESTED,
        /// A file of annotations brought it; [org.framewright.model.change.CodingChange.CodingImported] records which.
        IMPORTED
    }

    /// Annotations about no segment first, then those of headlines, paragraphs and sentences, by number.
    public static final Comparator<Annotation> BY_UNIT =
            Comparator.<Annotation, Segment.Kind>comparing(
                            it -> it.extent() instanceof Extent.OfSegment(var kind, _) ? kind : null,
                            Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparingInt(it -> it.extent() instanceof Extent.OfSegment(_, var number) ? number : 0);

    /// By place in the text, the longer annotation first where two begin together. Annotations without words come
    /// before all others; among them, those of headlines, paragraphs and sentences are in this order and by number.
    /// Then by id, so that the order is the same everywhere.
    public static final Comparator<Annotation> TEXT_ORDER =
            Comparator.comparingInt(Annotation::start)
                    .thenComparing(Comparator.comparingInt(Annotation::end).reversed())
                    .thenComparing(BY_UNIT)
                    .thenComparing(annotation -> annotation.id().value());

    public Annotation {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        var filled = new LinkedHashMap<String, List<AnnotationId>>();
        links.forEach((role, ids) -> {
            if (!ids.isEmpty()) {
                filled.put(role, ids.stream().distinct().toList());
            }
        });
        links = Collections.unmodifiableSequencedMap(filled);
    }

    /// An annotation that a coder made by hand.
    public Annotation(
            AnnotationId id,
            String tag,
            Extent extent,
            SequencedMap<String, Value> values,
            SequencedMap<String, List<AnnotationId>> links,
            String memo,
            boolean unsure,
            Instant created,
            Instant modified) {
        this(id, tag, extent, values, links, memo, unsure, Origin.HAND, created, modified);
    }

    /// A new annotation without answers or links.
    public static Annotation of(AnnotationId id, String tag, Extent extent, Instant now) {
        return new Annotation(
                id, tag, extent, new LinkedHashMap<>(), new LinkedHashMap<>(), "", false, Origin.HAND, now, now);
    }

    /// A placeholder for a form that is not begun: it has no answers, and is never stored.
    public static Annotation placeholder(String tag, Extent unit) {
        return of(new AnnotationId("not begun"), tag, unit, Instant.EPOCH);
    }

    public Optional<Value> value(String variable) {
        return Optional.ofNullable(values.get(variable));
    }

    /// The annotations that fill a role; empty for a role without fillers.
    public List<AnnotationId> fillersOf(String role) {
        return links.getOrDefault(role, List.of());
    }

    /// The annotations in all roles.
    public Stream<AnnotationId> fillers() {
        return links.isEmpty() ? Stream.empty() : links.values().stream().flatMap(List::stream);
    }

    public Annotation withValue(String variable, Value value, Instant now) {
        var changed = new LinkedHashMap<>(values);
        changed.put(variable, value);
        return new Annotation(id, tag, extent, changed, links, memo, unsure, origin, created, now);
    }

    public Annotation withoutValue(String variable, Instant now) {
        var changed = new LinkedHashMap<>(values);
        changed.remove(variable);
        return new Annotation(id, tag, extent, changed, links, memo, unsure, origin, created, now);
    }

    public Annotation withLinks(String role, List<AnnotationId> ids, Instant now) {
        var changed = new LinkedHashMap<>(links);
        changed.put(role, ids);
        return new Annotation(id, tag, extent, values, changed, memo, unsure, origin, created, now);
    }

    public Annotation withExtent(Extent value, Instant now) {
        return new Annotation(id, tag, value, values, links, memo, unsure, origin, created, now);
    }

    public Annotation withMemo(String value, Instant now) {
        return new Annotation(id, tag, extent, values, links, value, unsure, origin, created, now);
    }

    public Annotation withUnsure(boolean value, Instant now) {
        return new Annotation(id, tag, extent, values, links, memo, value, origin, created, now);
    }

    /// The annotation with another origin.
    public Annotation withOrigin(Origin value) {
        return new Annotation(id, tag, extent, values, links, memo, unsure, value, created, modified);
    }

    /// The annotation with another time of the last change.
    public Annotation withModified(Instant value) {
        return new Annotation(id, tag, extent, values, links, memo, unsure, origin, created, value);
    }

    /// The flags that the coder has set.
    public Set<CodingFlag> flags() {
        return CodingFlag.of(unsure, memo);
    }

    private int start() {
        var fragments = extent.fragments();
        return fragments.isEmpty() ? -1 : fragments.getFirst().start();
    }

    private int end() {
        var fragments = extent.fragments();
        return fragments.isEmpty() ? -1 : fragments.getLast().end();
    }

    /// The annotation with its actors replaced by the actors that they are read as.
    public Annotation resolved(Actors actors) {
        var resolved = this;
        for (var answer : values.entrySet()) {
            var value = answer.getValue().withActors(actors::resolved);
            if (!value.equals(answer.getValue())) {
                resolved = resolved.withValue(answer.getKey(), value, modified);
            }
        }
        return resolved;
    }
}
