package org.framewright.interchange;

import com.fasterxml.jackson.databind.JsonNode;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.files.FilesProblem;
import org.framewright.interchange.CodingReference.CountedArticle;
import org.framewright.interchange.JsonlLine.AnnotationLine;
import org.framewright.interchange.JsonlLine.SegmentAt;
import org.framewright.interchange.JsonlLine.SegmentKind;
import org.framewright.interchange.JsonlLine.Times;
import org.framewright.model.Refusal;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// Annotations of one coding as lines, and back. Answers and roles are written in the codebook's order.
final class AnnotationLines {

    /// No program has annotated before, and none will after.
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Codebook codebook;
    private final CodingReference reference;
    private final ValueJson values;
    private final CodePointPassages passages;

    AnnotationLines(Codebook codebook, CodingReference reference, ActorNames actors) {
        this.codebook = codebook;
        this.reference = reference;
        this.values = new ValueJson(actors, reference.coder().id());
        this.passages = new CodePointPassages(reference.article());
    }

    /// An annotation as it is written.
    AnnotationLine line(Annotation annotation) {
        var tag = codebook.tag(annotation.tag());
        var answers = new LinkedHashMap<String, JsonNode>();
        tag.stream()
                .flatMap(it -> it.variables().stream())
                .forEach(variable ->
                        annotation
                                .value(variable.id())
                                .ifPresent(value -> answers.put(variable.id(), values.write(variable, value))));
        var links = new LinkedHashMap<String, List<String>>();
        for (var role : roles(tag, annotation)) {
            links.put(role, annotation.fillersOf(role).stream().map(AnnotationId::value).toList());
        }
        return new AnnotationLine(
                annotation.id().value(),
                reference.article().article().name(),
                reference.coder().name(),
                reference.round().name(),
                reference.codingVersion(),
                annotation.tag(),
                passages.write(annotation.extent()),
                segment(annotation.extent()),
                answers.isEmpty() ? null : answers,
                links.isEmpty() ? null : links,
                annotation.memo().isEmpty() ? null : annotation.memo(),
                annotation.unsure() ? true : null,
                JsonlLine.LineOrigin.of(annotation.origin()),
                new Times(annotation.created().toString(), annotation.modified().toString()));
    }

    private static SequencedSet<String> roles(Optional<Tag> tag, Annotation annotation) {
        var roles = new LinkedHashSet<String>();
        tag.ifPresent(it -> it.roles().stream().map(TagRole::id).forEach(roles::add));
        roles.retainAll(annotation.links().keySet());
        return roles;
    }

    /// The annotation of a line, whether or not the codebook allows it.
    ///
    /// @param now the time for an annotation without times
    /// @throws Refusal where the line can't be an annotation at all
    Annotation annotation(AnnotationLine line, String where, Instant now) {
        var tag = codebook.tag(line.tag());
        var created = time(line.times() == null ? null : line.times().created(), where).orElse(now);
        var modified = time(line.times() == null ? null : line.times().modified(), where).orElse(created);
        return new Annotation(
                id(line.id(), where),
                line.tag(),
                extent(tag, line, where),
                answers(tag, line.values(), where),
                links(line.links(), where),
                line.memo() == null ? "" : line.memo(),
                Boolean.TRUE.equals(line.unsure()),
                JsonlLine.LineOrigin.toModel(line.origin()),
                created,
                modified);
    }

    private static @Nullable SegmentAt segment(Extent extent) {
        return extent instanceof Extent.OfSegment(var kind, var number)
                ? new SegmentAt(SegmentKind.of(kind), number)
                : null;
    }

    private Extent extent(Optional<Tag> tag, AnnotationLine line, String where) {
        var fragments = line.fragments();
        var segment = line.segment();
        if (segment != null) {
            return ofSegment(segment, fragments, where);
        }
        boolean whole = tag.filter(it -> it.unit() == Tag.Unit.ARTICLE).isPresent();
        if (fragments == null || (whole && fragments.isEmpty())) {
            return new Extent.WholeArticle();
        }
        return passages.read(fragments, where);
    }

    private static Extent ofSegment(SegmentAt segment, @Nullable List<List<Integer>> fragments, String where) {
        if (fragments != null && !fragments.isEmpty()) {
            throw new Refusal(InterchangeProblem.SEGMENT_AND_FRAGMENTS, where);
        }
        var kind = segment.kind();
        if (kind == null) {
            throw new Refusal(FilesProblem.PROPERTY_MISSING, where, "segment/kind");
        }
        if (segment.number() < 1) {
            throw new Refusal(InterchangeProblem.BAD_SEGMENT, where, segment.number());
        }
        return new Extent.OfSegment(kind.toModel(), segment.number());
    }

    private SequencedMap<String, Value> answers(
            Optional<Tag> tag, @Nullable SequencedMap<String, JsonNode> nodes, String where) {
        var answers = new LinkedHashMap<String, Value>();
        if (nodes != null) {
            nodes.forEach((name, node) -> {
                Optional<Variable> variable = tag.flatMap(it -> it.variable(name));
                answers.put(name, values.read(variable, name, node, where));
            });
        }
        return answers;
    }

    private static SequencedMap<String, List<AnnotationId>> links(
            @Nullable SequencedMap<String, List<String>> named, String where) {
        var links = new LinkedHashMap<String, List<AnnotationId>>();
        if (named != null) {
            named.forEach((role, ids) -> links.put(role, ids.stream().map(id -> id(id, where)).toList()));
        }
        return links;
    }

    /// An id is printed alone on its line, so nothing that breaks lines may be in it.
    private static AnnotationId id(String id, String where) {
        boolean bad =
                id.isBlank() || id.length() > AnnotationId.MAX_LENGTH || id.chars().anyMatch(Character::isISOControl);
        if (bad) {
            throw new Refusal(InterchangeProblem.BAD_ID, where, id.length() > 100 ? id.substring(0, 100) : id);
        }
        return new AnnotationId(id);
    }

    private static Optional<Instant> time(@Nullable String text, String where) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            var time = Instant.parse(text);
            if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
                throw new Refusal(InterchangeProblem.BAD_TIME, where, text);
            }
            return Optional.of(time);
        } catch (DateTimeParseException _) {
            throw new Refusal(InterchangeProblem.BAD_TIME, where, text);
        }
    }

    /// Passages of one article as pairs of code-point offsets, half-open, and back.
    private record CodePointPassages(CountedArticle article) {

        /// Null for a whole article or segment, empty for an extent without words.
        @Nullable List<List<Integer>> write(Extent extent) {
            return switch (extent) {
                case Extent.WholeArticle(), Extent.OfSegment _ -> null;
                case Extent.Implied() -> List.of();
                case Extent.Passage(var fragments) -> fragments.stream().map(this::pair).toList();
            };
        }

        private List<Integer> pair(Fragment fragment) {
            var points = article.points();
            return List.of(points.fromUtf16(fragment.start()), points.fromUtf16(fragment.end()));
        }

        /// @throws Refusal where they are no stretches of the article
        Extent read(List<List<Integer>> pairs, String where) {
            if (pairs.isEmpty()) {
                return new Extent.Implied();
            }
            var fragments = new ArrayList<Fragment>();
            for (int i = 0; i < pairs.size(); i++) {
                var pair = pairs.get(i);
                if (pair.size() != 2) {
                    throw new Refusal(FilesProblem.WRONG_TYPE, where, "fragments/" + i);
                }
                fragments.add(fragment(pair.getFirst(), pair.getLast(), where));
            }
            fragments.sort(null);
            for (int i = 1; i < fragments.size(); i++) {
                if (fragments.get(i).start() <= fragments.get(i - 1).end()) {
                    var pair = pair(fragments.get(i));
                    throw new Refusal(InterchangeProblem.RANGES_TOUCH, where, pair.getFirst(), pair.getLast());
                }
            }
            return new Extent.Passage(fragments);
        }

        private Fragment fragment(int start, int end, String where) {
            if (end <= start) {
                throw new Refusal(InterchangeProblem.RANGE_REVERSED, where, start, end);
            }
            var points = article.points();
            if (start < 0 || end > points.count()) {
                throw new Refusal(InterchangeProblem.RANGE_OUTSIDE, where, start, end, points.count());
            }
            return article.article().fragment(points.toUtf16(start), points.toUtf16(end));
        }
    }
}
