package org.framewright.ui.workspace.article;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.model.ActorId;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Extent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A coding's annotations as the article pane draws them. A value: worked out anew after each change.
public final class Marks {

    /// Longer ones first where several begin at the same place, so that what lies inside comes after it.
    private static final Comparator<Mark> IN_TEXT_ORDER =
            Comparator.comparingInt(Mark::start)
                    .thenComparing(Comparator.comparingInt(Mark::end).reversed())
                    .thenComparing(mark -> mark.id().value());

    /// Nothing is coded.
    public static final Marks NONE = new Marks(List.of(), List.of(), Map.of());

    private final List<Mark> list;
    private final List<UnitMark> units;
    private final Map<AnnotationId, Connection> connections;

    private Marks(List<Mark> list, List<UnitMark> units, Map<AnnotationId, Connection> connections) {
        this.list = list.stream().sorted(IN_TEXT_ORDER).toList();
        this.units = List.copyOf(units);
        this.connections = connections;
    }

    /// How the annotations are drawn.
    ///
    /// @param annotations of one coding, those without a passage included: they may speak for a passage
    /// @param names an actor's name
    public static Marks of(Codebook codebook, List<Annotation> annotations, Function<ActorId, String> names) {
        var byId = new LinkedHashMap<AnnotationId, Annotation>();
        annotations.forEach(annotation -> byId.put(annotation.id(), annotation));
        var strokes = new Strokes(codebook);
        var labels = new MarkLabels(codebook, byId, names);
        var list =
                annotations.stream()
                        .filter(annotation -> !annotation.extent().fragments().isEmpty())
                        .map(annotation ->
                                new Mark(
                                        annotation.id(),
                                        annotation.extent().fragments(),
                                        strokes.stroke(annotation.tag()),
                                        strokes.colour(annotation.tag()),
                                        labels.label(annotation)))
                        .toList();
        var units = annotations.stream().flatMap(it -> unit(it, codebook, strokes, labels).stream()).toList();
        return new Marks(list, units, connections(codebook, byId));
    }

    /// Several coders' passages, each coder's in a lane of their own.
    ///
    /// @param families marks that are about the same, with what each is called beside the others
    public static Marks inLanes(List<List<Named>> families) {
        var connections = new LinkedHashMap<AnnotationId, Connection>();
        for (var family : families) {
            var members = family.stream().map(it -> new Connection.Member(it.name(), it.mark().id())).toList();
            family.forEach(it -> connections.put(it.mark().id(), new Connection(members)));
        }
        var list = families.stream().flatMap(List::stream).map(Named::mark).distinct().toList();
        return new Marks(list, List.of(), connections);
    }

    /// A mark, and what it is called where it stands beside others.
    public record Named(Mark mark, String name) {}

    private static Optional<UnitMark> unit(
            Annotation annotation, Codebook codebook, Strokes strokes, MarkLabels labels) {
        if (!(annotation.extent() instanceof Extent.OfSegment(var kind, var number))) {
            return Optional.empty();
        }
        var tag = codebook.tag(annotation.tag()).map(Tag::label).orElse(annotation.tag());
        var own = labels.label(annotation);
        var label = own.equals(tag) ? tag : tag + ": " + own;
        return Optional.of(new UnitMark(annotation.id(), kind, number, strokes.colour(annotation.tag()), label));
    }

    /// What was coded of headlines, paragraphs and sentences as a whole, in the order in which it was coded.
    List<UnitMark> units() {
        return units;
    }

    /// The marks in text order; of those that begin together the longer first.
    public List<Mark> list() {
        return list;
    }

    public Optional<Mark> mark(AnnotationId id) {
        return list.stream().filter(mark -> mark.id().equals(id)).findFirst();
    }

    /// What an annotation is connected with, itself included: its own fillers, or, where it has none and fills roles
    /// itself, its owners and all of theirs.
    public Connection connection(AnnotationId id) {
        return connections.getOrDefault(id, Connection.NONE);
    }

    /// Whether the annotation is one of the coding's, with or without a passage.
    boolean knows(AnnotationId id) {
        return connections.containsKey(id);
    }

    private static Map<AnnotationId, Connection> connections(
            Codebook codebook, Map<AnnotationId, Annotation> annotations) {
        var owners = new LinkedHashMap<AnnotationId, LinkedHashSet<AnnotationId>>();
        var families = new LinkedHashMap<AnnotationId, List<Connection.Member>>();
        annotations.forEach((id, annotation) -> {
            families.put(id, family(codebook, annotation));
            annotation
                    .links()
                    .values()
                    .forEach(fillers ->
                            fillers.forEach(
                                    filler -> owners.computeIfAbsent(filler, _ -> new LinkedHashSet<>()).add(id)));
        });
        var connections = new LinkedHashMap<AnnotationId, Connection>();
        families.forEach((id, family) -> {
            var above = owners.getOrDefault(id, new LinkedHashSet<>());
            boolean onlyFills = family.size() == 1 && !above.isEmpty();
            connections.put(
                    id,
                    new Connection(
                            onlyFills
                                    ? above.stream()
                                            .flatMap(owner -> families.getOrDefault(owner, List.of()).stream())
                                            .toList()
                                    : family));
        });
        return connections;
    }

    private static List<Connection.Member> family(Codebook codebook, Annotation owner) {
        var members = new ArrayList<Connection.Member>();
        var tag = codebook.tag(owner.tag());
        members.add(new Connection.Member(tag.map(known -> known.label()).orElse(owner.tag()), owner.id()));
        tag.ifPresent(known ->
                known.roles()
                        .forEach(role ->
                                owner.linked(role.id())
                                        .forEach(filler -> members.add(new Connection.Member(role.label(), filler)))));
        return members;
    }
}
