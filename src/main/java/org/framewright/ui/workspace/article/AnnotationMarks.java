package org.framewright.ui.workspace.article;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodingQuestions;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.model.ActorId;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Extent;
import org.framewright.model.Segment;
import org.framewright.model.Value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A coding's annotations as the page draws them. A value: computed anew after each change.
public final class AnnotationMarks {

    /// Longer ones first where several begin at the same place, so that nested ones come after them.
    private static final Comparator<AnnotationMark> IN_TEXT_ORDER =
            Comparator.comparingInt(AnnotationMark::start)
                    .thenComparing(Comparator.comparingInt(AnnotationMark::end).reversed())
                    .thenComparing(mark -> mark.id().value());

    public static final AnnotationMarks NONE = new AnnotationMarks(List.of(), List.of(), Map.of());

    /// The marks in text order; of those that begin together the longer first.
    public final List<AnnotationMark> list;

    public final List<UnitMark> units;
    private final Map<AnnotationId, AnnotationConnection> connections;

    private AnnotationMarks(
            List<AnnotationMark> list, List<UnitMark> units, Map<AnnotationId, AnnotationConnection> connections) {
        this.list = list.stream().sorted(IN_TEXT_ORDER).toList();
        this.units = List.copyOf(units);
        this.connections = connections;
    }

    /// The marks of a coding's annotations.
    ///
    /// @param annotations of one coding, also those without a passage: they may be part of a label
    /// @param names an actor's name
    public static AnnotationMarks of(Codebook codebook, List<Annotation> annotations, Function<ActorId, String> names) {
        var byId = new LinkedHashMap<AnnotationId, Annotation>();
        annotations.forEach(annotation -> byId.put(annotation.id(), annotation));
        var labels = new MarkLabels(codebook, byId, names);
        var list =
                annotations.stream()
                        .filter(annotation -> !annotation.extent().fragments().isEmpty())
                        .map(annotation ->
                                new AnnotationMark(
                                        annotation.id(),
                                        annotation.extent().fragments(),
                                        stroke(codebook, annotation.tag()),
                                        colour(codebook, annotation.tag()),
                                        labels.label(annotation)))
                        .toList();
        var units = annotations.stream().flatMap(it -> unit(it, codebook, labels).stream()).toList();
        return new AnnotationMarks(list, units, connections(codebook, byId));
    }

    /// Several coders' passages, each coder's in a lane of their own.
    ///
    /// @param families marks about the same item, with their names beside each other
    public static AnnotationMarks inLanes(List<List<NamedMark>> families) {
        var connections = new LinkedHashMap<AnnotationId, AnnotationConnection>();
        for (var family : families) {
            var members =
                    family.stream().map(it -> new AnnotationConnection.Member(it.name(), it.mark().id())).toList();
            family.forEach(it -> connections.put(it.mark().id(), new AnnotationConnection(members)));
        }
        var list = families.stream().flatMap(List::stream).map(NamedMark::mark).distinct().toList();
        return new AnnotationMarks(list, List.of(), connections);
    }

    /// A mark, and its name beside others.
    public record NamedMark(AnnotationMark mark, String name) {}

    private static Optional<UnitMark> unit(Annotation annotation, Codebook codebook, MarkLabels labels) {
        if (!(annotation.extent() instanceof Extent.OfSegment(var kind, var number))) {
            return Optional.empty();
        }
        var tag = codebook.tag(annotation.tag()).map(Tag::label).orElse(annotation.tag());
        var own = labels.label(annotation);
        var label = own.equals(tag) ? tag : tag + ": " + own;
        return Optional.of(new UnitMark(annotation.id(), kind, number, colour(codebook, annotation.tag()), label));
    }

    public Optional<AnnotationMark> mark(AnnotationId id) {
        return list.stream().filter(mark -> mark.id().equals(id)).findFirst();
    }

    /// The connection of an annotation, itself included: its own fillers, or, where it has none and fills roles itself, its
    /// owners with all of theirs.
    public AnnotationConnection connection(AnnotationId id) {
        return connections.getOrDefault(id, AnnotationConnection.NONE);
    }

    /// Whether the annotation is one of the coding's, with or without a passage.
    public boolean knows(AnnotationId id) {
        return connections.containsKey(id);
    }

    private static Map<AnnotationId, AnnotationConnection> connections(
            Codebook codebook, Map<AnnotationId, Annotation> annotations) {
        var owners = new LinkedHashMap<AnnotationId, LinkedHashSet<AnnotationId>>();
        var families = new LinkedHashMap<AnnotationId, List<AnnotationConnection.Member>>();
        annotations.forEach((id, annotation) -> {
            families.put(id, createMembers(codebook, annotation));
            annotation
                    .links()
                    .values()
                    .forEach(fillers ->
                            fillers.forEach(
                                    filler -> owners.computeIfAbsent(filler, _ -> new LinkedHashSet<>()).add(id)));
        });
        var connections = new LinkedHashMap<AnnotationId, AnnotationConnection>();
        families.forEach((id, family) -> {
            var above = owners.getOrDefault(id, new LinkedHashSet<>());
            boolean onlyFills = family.size() == 1 && !above.isEmpty();
            connections.put(
                    id,
                    new AnnotationConnection(
                            onlyFills
                                    ? above.stream()
                                            .flatMap(owner -> families.getOrDefault(owner, List.of()).stream())
                                            .toList()
                                    : family));
        });
        return connections;
    }

    private static List<AnnotationConnection.Member> createMembers(Codebook codebook, Annotation owner) {
        var members = new ArrayList<AnnotationConnection.Member>();
        var tag = codebook.tag(owner.tag());
        members.add(new AnnotationConnection.Member(tag.map(known -> known.label()).orElse(owner.tag()), owner.id()));
        tag.ifPresent(known ->
                known.roles()
                        .forEach(role ->
                                owner.fillersOf(role.id())
                                        .forEach(filler ->
                                                members.add(new AnnotationConnection.Member(role.label(), filler)))));
        return members;
    }

    /// The mark of a headline, a paragraph or a sentence that is coded as a whole: a sign beside its first line.
    ///
    /// @param number the segment's
    /// @param label the tag, and the answers
    public record UnitMark(AnnotationId id, Segment.Kind kind, int number, Tag.Colour colour, String label) {}

    /// A tag that is missing in the codebook is drawn too, quietly.
    private static AnnotationMark.Stroke stroke(Codebook codebook, String tag) {
        if (codebook.tag(tag).filter(it -> !it.roles().isEmpty()).isPresent()) {
            return AnnotationMark.Stroke.TINT;
        }
        return fillsRole(codebook, tag, 0)
                ? AnnotationMark.Stroke.SOLID
                : fillsRole(codebook, tag, 1) ? AnnotationMark.Stroke.DASHED : AnnotationMark.Stroke.LANE;
    }

    private static boolean fillsRole(Codebook codebook, String tag, int place) {
        return codebook.tags().stream()
                .filter(it -> place < it.roles().size() && !it.id().equals(tag))
                .anyMatch(it -> it.roles().get(place).accepts().contains(tag));
    }

    private static Tag.Colour colour(Codebook codebook, String tag) {
        return codebook.tag(tag).map(Tag::colour).orElse(Tag.Colour.GREY);
    }

    /// The labels in the margin: the speaker's name, or the answers.
    private static final class MarkLabels {

        private final Codebook codebook;
        private final Map<AnnotationId, Annotation> annotations;
        private final CodingQuestions questions;
        private final Function<ActorId, String> names;

        MarkLabels(Codebook codebook, Map<AnnotationId, Annotation> annotations, Function<ActorId, String> names) {
            this.codebook = codebook;
            this.annotations = annotations;
            this.questions = new CodingQuestions(codebook, annotations.values());
            this.names = names;
        }

        String label(Annotation annotation) {
            return codebook.tag(annotation.tag()).map(tag -> label(tag, annotation)).orElse(annotation.tag());
        }

        private String label(Tag tag, Annotation annotation) {
            var ownWords = tag.roles().isEmpty() ? category(tag, annotation) : firstFiller(tag, annotation);
            return ownWords.orElse(tag.label());
        }

        private Optional<String> firstFiller(Tag tag, Annotation annotation) {
            return annotation.fillersOf(tag.roles().getFirst().id()).stream()
                    .map(annotations::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .flatMap(this::findSpeaker);
        }

        private Optional<String> findSpeaker(Annotation filler) {
            var tag = codebook.tag(filler.tag());
            return tag.flatMap(known -> actor(known, filler))
                    .or(() ->
                            Optional.of(filler.extent().text().strip().replaceAll("\\s+", " "))
                                    .filter(words -> !words.isEmpty()))
                    .or(() -> tag.flatMap(known -> category(known, filler)));
        }

        private Optional<String> actor(Tag tag, Annotation annotation) {
            return tag.variables().stream()
                    .filter(variable -> variable.scale() == Variable.Scale.ACTOR)
                    .flatMap(variable -> questions.value(tag, variable, annotation).stream())
                    .flatMap(it -> it instanceof Value.Actor(var id) ? Stream.of(names.apply(id)) : Stream.empty())
                    .findFirst();
        }

        private Optional<String> category(Tag tag, Annotation annotation) {
            return tag.variables().stream().flatMap(variable -> chosen(tag, variable, annotation).stream()).findFirst();
        }

        private Optional<String> chosen(Tag tag, Variable variable, Annotation annotation) {
            return questions
                    .value(tag, variable, annotation)
                    .flatMap(answer ->
                            answer instanceof Value.Category(var id)
                                    ? variable.category(id).map(category -> category.label())
                                    : Optional.empty());
        }
    }

    /// Connected annotations: one with roles, and those that fill them.
    ///
    /// @param members the owner first, then the fillers in the codebook's order of roles
    public record AnnotationConnection(List<Member> members) {

        public static final AnnotationConnection NONE = new AnnotationConnection(List.of());

        /// One of the annotations.
        ///
        /// @param role the role's label, or the tag's for the owner
        public record Member(String role, AnnotationId id) {}

        public AnnotationConnection {
            members = members.stream().distinct().toList();
        }

        public boolean has(AnnotationId id) {
            return members.stream().anyMatch(member -> member.id().equals(id));
        }
    }
}
