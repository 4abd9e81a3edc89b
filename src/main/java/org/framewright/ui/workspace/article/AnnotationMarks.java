package org.framewright.ui.workspace.article;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodingQuestions;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.AnnotationList;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A coding's annotations as the page draws them. A value: computed anew after each change.
public final class AnnotationMarks {

    /// Longer ones first where several begin at the same place, so that nested ones come after them.
    private static final Comparator<AnnotationMark> IN_TEXT_ORDER =
            Comparator.comparingInt(AnnotationMark::start)
                    .thenComparing(Comparator.comparingInt(AnnotationMark::end).reversed())
                    .thenComparing(mark -> mark.id().value());

    public static final AnnotationMarks NONE =
            new AnnotationMarks(List.of(), List.of(), AnnotationList.of(List.of()), _ -> AnnotationConnection.NONE);

    /// The marks in text order; of those that begin together the longer first.
    public final List<AnnotationMark> list;

    public final List<UnitMark> units;

    /// The annotations that the marks are of, in text order; none of compared marks.
    private final AnnotationList annotations;

    private final Function<AnnotationId, AnnotationConnection> connections;

    private AnnotationMarks(
            List<AnnotationMark> list,
            List<UnitMark> units,
            AnnotationList annotations,
            Function<AnnotationId, AnnotationConnection> connections) {
        this.list = List.copyOf(list);
        this.units = List.copyOf(units);
        this.annotations = annotations;
        this.connections = connections;
    }

    /// The drawing of annotations.
    ///
    /// @param annotations of one coding, those without a passage included: they may fill a role of a passage
    /// @param names an actor's name
    public static AnnotationMarks of(Codebook codebook, List<Annotation> annotations, Function<ActorId, String> names) {
        return NONE.with(codebook, AnnotationList.of(annotations), names, List.of(), annotations);
    }

    /// The drawing after changes of some annotations. The others keep their marks, unless their labels depend on the changed ones.
    ///
    /// @param codebook the same as before; so are the names
    public AnnotationMarks update(Codebook codebook, AnnotationList now, Function<ActorId, String> names) {
        var changed = now.findChanged(annotations);
        return with(
                codebook, now, names, changed, new CodingQuestions(codebook, now).findDependents(changed).orElse(now));
    }

    /// @param changed the annotations that were changed or deleted
    /// @param drawn the annotations to be drawn anew
    private AnnotationMarks with(
            Codebook codebook,
            AnnotationList all,
            Function<ActorId, String> names,
            Collection<Annotation> changed,
            Collection<Annotation> drawn) {
        var labels = new MarkLabels(codebook, all, names);
        var fresh = Stream.concat(changed.stream(), drawn.stream()).map(Annotation::id).collect(Collectors.toSet());
        var marks = new ArrayList<AnnotationMark>(list.size() + drawn.size());
        list.stream().filter(it -> !fresh.contains(it.id())).forEach(marks::add);
        var signs = new HashMap<AnnotationId, UnitMark>();
        units.stream().filter(it -> !fresh.contains(it.id())).forEach(it -> signs.put(it.id(), it));
        for (var annotation : drawn) {
            unit(annotation, codebook, labels).ifPresent(it -> signs.put(it.id(), it));
            if (!annotation.extent().fragments().isEmpty()) {
                insert(
                        new AnnotationMark(
                                annotation.id(),
                                annotation.extent().fragments(),
                                stroke(codebook, annotation.tag()),
                                colour(codebook, annotation.tag()),
                                labels.label(annotation)),
                        marks);
            }
        }
        var allSigns =
                signs.isEmpty()
                        ? List.<UnitMark>of()
                        : all.stream().flatMap(it -> Stream.ofNullable(signs.get(it.id()))).toList();
        return new AnnotationMarks(marks, allSigns, all, id -> connection(codebook, all, id));
    }

    private static void insert(AnnotationMark mark, List<AnnotationMark> sorted) {
        if (sorted.isEmpty() || IN_TEXT_ORDER.compare(sorted.getLast(), mark) <= 0) {
            sorted.add(mark);
        } else {
            int place = Collections.binarySearch(sorted, mark, IN_TEXT_ORDER);
            sorted.add(place < 0 ? -place - 1 : place, mark);
        }
    }

    /// Several coders' passages.
    ///
    /// @param cases marks about the same
    public static AnnotationMarks compared(List<List<AnnotationMark>> cases) {
        var connections = new LinkedHashMap<AnnotationId, AnnotationConnection>();
        for (var marks : cases) {
            var members = marks.stream().map(it -> new AnnotationConnection.Member("", it.id())).toList();
            marks.forEach(it -> connections.put(it.id(), new AnnotationConnection(members)));
        }
        var list = cases.stream().flatMap(List::stream).distinct().sorted(IN_TEXT_ORDER).toList();
        return new AnnotationMarks(
                list,
                List.of(),
                AnnotationList.of(List.of()),
                id -> connections.getOrDefault(id, AnnotationConnection.NONE));
    }

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
        return connections.apply(id);
    }

    /// Whether the annotation is one of the coding's, with or without a passage.
    public boolean knows(AnnotationId id) {
        return !connection(id).members().isEmpty();
    }

    private static AnnotationConnection connection(Codebook codebook, AnnotationList annotations, AnnotationId id) {
        var members = annotations.find(id).stream().flatMap(it -> createMembers(codebook, it).stream()).toList();
        var owners =
                members.size() == 1
                        ? annotations.ownersOf(id).stream().flatMap(it -> createMembers(codebook, it).stream()).toList()
                        : List.<AnnotationConnection.Member>of();
        return new AnnotationConnection(owners.isEmpty() ? members : owners);
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

    /// The stroke of a tag; of one that is missing in the codebook, too.
    public static AnnotationMark.Stroke stroke(Codebook codebook, String tag) {
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

        private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

        private final Codebook codebook;
        private final AnnotationList annotations;
        private final CodingQuestions questions;
        private final Function<ActorId, String> names;

        MarkLabels(Codebook codebook, AnnotationList annotations, Function<ActorId, String> names) {
            this.codebook = codebook;
            this.annotations = annotations;
            this.questions = new CodingQuestions(codebook, annotations);
            this.names = names;
        }

        String label(Annotation annotation) {
            return codebook.tag(annotation.tag()).map(tag -> label(tag, annotation)).orElse(annotation.tag());
        }

        private String label(Tag tag, Annotation annotation) {
            var ownWords = tag.roles().isEmpty() ? category(tag, annotation) : speakers(tag, annotation);
            return ownWords.orElse(tag.label());
        }

        /// The fillers of the first role.
        private Optional<String> speakers(Tag tag, Annotation annotation) {
            var all =
                    annotation.fillersOf(tag.roles().getFirst().id()).stream()
                            .flatMap(it -> annotations.find(it).stream())
                            .flatMap(it -> findSpeaker(it).stream())
                            .distinct()
                            .collect(Collectors.joining(", "));
            return Optional.of(all).filter(it -> !it.isEmpty());
        }

        private Optional<String> findSpeaker(Annotation filler) {
            var tag = codebook.tag(filler.tag());
            return tag.flatMap(known -> actor(known, filler))
                    .or(() ->
                            Optional.of(WHITE_SPACE.matcher(filler.extent().text().strip()).replaceAll(" "))
                                    .filter(words -> !words.isEmpty()))
                    .or(() -> tag.flatMap(known -> category(known, filler)));
        }

        private Optional<String> actor(Tag tag, Annotation annotation) {
            return tag.variables().stream()
                    .flatMap(variable -> questions.value(tag, variable, annotation).stream())
                    .filter(it -> !it.actors().isEmpty())
                    .map(it -> it.actors().stream().map(names).collect(Collectors.joining(", ")))
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
