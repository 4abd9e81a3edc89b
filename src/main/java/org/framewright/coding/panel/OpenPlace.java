package org.framewright.coding.panel;

import org.framewright.codebook.CodingQuestions.MissingAnswer;
import org.framewright.codebook.Tag;
import org.framewright.coding.panel.AnnotationForm.FormTarget;
import org.framewright.coding.state.CodingSnapshot.OpenQuestion;
import org.framewright.coding.warnings.CodingWarning;
import org.framewright.model.coding.Annotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An annotation or a form with an open question or a warning.
///
/// @param annotation where it is begun
/// @param open the open questions, in the codebook's order
/// @param warnings none where there are open questions
public record OpenPlace(
        FormTarget target,
        Tag tag,
        Optional<Annotation> annotation,
        List<MissingAnswer> open,
        List<CodingWarning> warnings) {

    /// All of them: those about the whole article first, then in text order.
    public static List<OpenPlace> list(PanelContent content) {
        var places = new LinkedHashMap<FormTarget, List<OpenQuestion>>();
        for (var question : content.snapshot().openQuestions()) {
            places.computeIfAbsent(target(question), _ -> new ArrayList<>()).add(question);
        }
        var annotations =
                content.snapshot().annotations().stream()
                        .collect(Collectors.toMap(Annotation::id, Function.identity()));
        return places.entrySet().stream()
                .map(it -> {
                    var first = it.getValue().getFirst();
                    return new OpenPlace(
                            it.getKey(),
                            first.tag(),
                            first.annotation().flatMap(id -> Optional.ofNullable(annotations.get(id))),
                            it.getValue().stream().map(OpenQuestion::question).toList(),
                            List.of());
                })
                .toList();
    }

    /// The annotations with warnings, in text order.
    public static List<OpenPlace> listWarnings(PanelContent content) {
        var byAnnotation =
                content.warnings().stream()
                        .collect(
                                Collectors.groupingBy(
                                        CodingWarning::annotation, LinkedHashMap::new, Collectors.toList()));
        return byAnnotation.entrySet().stream()
                .flatMap(entry ->
                        content.snapshot().annotation(entry.getKey()).stream()
                                .map(it ->
                                        new OpenPlace(
                                                new FormTarget.AnnotationTarget(it.id()),
                                                content.codebook().requireTag(it.tag()),
                                                Optional.of(it),
                                                List.of(),
                                                entry.getValue())))
                .toList();
    }

    public static FormTarget target(OpenQuestion question) {
        return question.annotation()
                .<FormTarget>map(FormTarget.AnnotationTarget::new)
                .orElseGet(() -> new FormTarget.UnitTarget(question.tag().id(), question.extent()));
    }
}
