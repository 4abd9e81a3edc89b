package org.framewright.ui.workspace.coding;

import org.framewright.codebook.CodingQuestions.MissingAnswer;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.coding.CodingSnapshot.OpenQuestion;
import org.framewright.model.Annotation;
import org.framewright.ui.workspace.coding.form.AnnotationForm.FormTarget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An annotation or a form with an open question or a remark.
///
/// @param annotation where it is begun
/// @param open the open questions, in the codebook's order; empty for a remark
public record OpenPlace(FormTarget target, Tag tag, Optional<Annotation> annotation, List<MissingAnswer> open) {

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
                            it.getValue().stream().map(OpenQuestion::question).toList());
                })
                .toList();
    }

    /// Passages whose tag has only optional roles, all of them empty: an attribution with neither source nor cue. That may be
    /// intended, and keeps nobody from submitting.
    public static List<OpenPlace> listWithoutRoles(PanelContent content) {
        if (content.snapshot().isFixed()) {
            return List.of();
        }
        return content.snapshot().annotations().stream()
                .filter(it -> !it.extent().isUnit() && it.fillers().findAny().isEmpty())
                .filter(it -> {
                    var roles = rolesOf(content.codebook().requireTag(it.tag()));
                    return !roles.isEmpty() && roles.stream().allMatch(role -> role.min() == 0);
                })
                .map(it ->
                        new OpenPlace(
                                new FormTarget.AnnotationTarget(it.id()),
                                content.codebook().requireTag(it.tag()),
                                Optional.of(it),
                                List.of()))
                .toList();
    }

    public static List<TagRole> rolesOf(Tag tag) {
        return tag.retired() ? List.of() : tag.roles().stream().filter(it -> !it.retired()).toList();
    }

    public static FormTarget target(OpenQuestion question) {
        return question.annotation()
                .<FormTarget>map(FormTarget.AnnotationTarget::new)
                .orElseGet(() -> new FormTarget.UnitTarget(question.tag().id(), question.extent()));
    }
}
