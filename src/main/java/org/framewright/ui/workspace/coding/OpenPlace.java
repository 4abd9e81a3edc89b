package org.framewright.ui.workspace.coding;

import org.framewright.codebook.Questions.MissingAnswer;
import org.framewright.codebook.Role;
import org.framewright.codebook.Tag;
import org.framewright.coding.CodingView.OpenQuestion;
import org.framewright.model.Annotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An annotation or a form with something open in it.
///
/// @param annotation where it is begun
/// @param open what is open, in the codebook's order; nothing where there is only something to remark
public record OpenPlace(Target target, Tag tag, Optional<Annotation> annotation, List<MissingAnswer> open) {

    /// All of them: what is about the whole article first, then in text order.
    static List<OpenPlace> of(Sheet sheet) {
        var places = new LinkedHashMap<Target, List<OpenQuestion>>();
        for (var question : sheet.view().open()) {
            places.computeIfAbsent(target(question), _ -> new ArrayList<>()).add(question);
        }
        var annotations =
                sheet.view().annotations().stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
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

    /// Passages whose tag has places for others, all of which may stay empty, and do: an attribution with neither source nor cue.
    /// It may be meant, and keeps nobody from submitting.
    public static List<OpenPlace> bare(Sheet sheet) {
        if (sheet.view().isFixed()) {
            return List.of();
        }
        return sheet.view().annotations().stream()
                .filter(it -> !it.extent().isUnit() && it.fillers().findAny().isEmpty())
                .filter(it -> {
                    var roles = rolesOf(sheet.codebook().required(it.tag()));
                    return !roles.isEmpty() && roles.stream().allMatch(role -> role.min() == 0);
                })
                .map(it ->
                        new OpenPlace(
                                new Target.AnnotationTarget(it.id()),
                                sheet.codebook().required(it.tag()),
                                Optional.of(it),
                                List.of()))
                .toList();
    }

    /// The places of a tag that can be filled.
    public static List<Role> rolesOf(Tag tag) {
        return tag.retired() ? List.of() : tag.roles().stream().filter(it -> !it.retired()).toList();
    }

    static Target target(OpenQuestion question) {
        return question.annotation()
                .<Target>map(Target.AnnotationTarget::new)
                .orElseGet(() -> new Target.UnitTarget(question.tag().id(), question.extent()));
    }
}
