package org.framewright.reliability.units;

import org.framewright.codebook.Tag;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.reliability.codings.CoderSubmission;
import org.framewright.store.ledger.StoredNames;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The content of a coder's annotations as a text that is equal for equal statements of several coders.
public record AnnotationStatement(CoderSubmission submission) {

    /// An annotation, followed by the fillers of its roles, and the fillers of theirs. A filler with the same tag as the filled
    /// annotation is a separate item.
    public List<Annotation> withFillers(Annotation annotation) {
        var all = new ArrayList<Annotation>();
        collect(annotation, all, new HashSet<>());
        return all;
    }

    private void collect(Annotation annotation, List<Annotation> all, Set<AnnotationId> seen) {
        if (seen.add(annotation.id())) {
            all.add(annotation);
            annotation
                    .fillers()
                    .flatMap(it -> Optional.ofNullable(submission.byId().get(it)).stream())
                    .filter(it -> !it.tag().equals(annotation.tag()))
                    .forEach(it -> collect(it, all, seen));
        }
    }

    /// The content of annotations as a text.
    ///
    /// @param ends whether the ends of passages matter
    public String format(List<Annotation> annotations, boolean ends) {
        return annotations.stream().map(it -> format(it, ends, Set.of())).sorted().collect(Collectors.joining("&"));
    }

    private String format(Annotation annotation, boolean ends, Set<AnnotationId> above) {
        var seen = Stream.concat(above.stream(), Stream.of(annotation.id())).collect(Collectors.toSet());
        var answers =
                submission.codebook().tag(annotation.tag()).map(Tag::variables).orElse(List.of()).stream()
                        .flatMap(it ->
                                value(annotation, it.id())
                                        .map(value -> it.id() + "=" + AnswerScales.key(new RatingCell.RatedCell(value)))
                                        .stream())
                        .collect(Collectors.joining(";"));
        var roles =
                annotation.links().keySet().stream()
                        .sorted()
                        .map(role -> role + "=" + fillers(annotation, role, ends, seen))
                        .collect(Collectors.joining(";"));
        return annotation.tag() + extent(annotation.extent(), ends) + "{" + answers + "}{" + roles + "}";
    }

    private String fillers(Annotation annotation, String role, boolean ends, Set<AnnotationId> above) {
        return annotation.fillersOf(role).stream()
                .flatMap(it -> Optional.ofNullable(submission.byId().get(it)).stream())
                .filter(it -> !above.contains(it.id()))
                .map(it ->
                        it.tag().equals(annotation.tag())
                                ? it.tag() + extent(it.extent(), ends)
                                : format(it, ends, above))
                .sorted()
                .collect(Collectors.joining(",", "[", "]"));
    }

    /// The answer that was given to a question that was asked.
    public Optional<Value> value(Annotation annotation, String variable) {
        return submission.cell(annotation.tag(), variable, annotation) == RatingCell.EmptyCell.NOT_ASKED
                ? Optional.empty()
                : annotation.value(variable);
    }

    private static String extent(Extent extent, boolean ends) {
        return switch (extent) {
            case Extent.WholeArticle() -> "";
            case Extent.OfSegment(var kind, var number) -> "@" + StoredNames.of(kind) + number;
            case Extent.Implied() -> "@implied";
            case Extent.Passage(var fragments) ->
                    ends
                            ? fragments.stream()
                                    .map(AnnotationStatement::place)
                                    .collect(Collectors.joining("+", "@", ""))
                            : "@";
        };
    }

    private static String place(Fragment fragment) {
        return fragment.start() + "-" + fragment.end();
    }
}
