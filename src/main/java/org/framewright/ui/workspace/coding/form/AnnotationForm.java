package org.framewright.ui.workspace.coding.form;

import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.codebook.evaluation.CodingQuestions;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Extent;
import org.framewright.model.Value;
import org.framewright.ui.workspace.coding.PanelContent;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the panel asks about one annotation: its roles, and its questions as far as they are asked. Made anew out of
/// every snapshot.
///
/// @param annotation empty for a form about a unit that has not been begun
public record AnnotationForm(
        FormTarget target,
        Tag tag,
        Optional<Annotation> annotation,
        List<FilledRole> roles,
        List<FormQuestion> questions) {

    public record FilledRole(TagRole role, List<Annotation> fillers) {}

    /// A question that is asked, and its answer as far as there is one.
    public record FormQuestion(FormTarget target, Tag tag, Variable variable, Optional<Value> answer) {

        public boolean isOpen() {
            return variable.required() && answer.isEmpty();
        }

        /// Whether both are the same question, whatever the answer.
        public boolean isSameAs(FormQuestion other) {
            return target.equals(other.target) && variable.id().equals(other.variable.id());
        }

        /// Its place among others; -1 where it is not among them.
        public int placeIn(List<FormQuestion> asked) {
            return IntStream.range(0, asked.size()).filter(i -> asked.get(i).isSameAs(this)).findFirst().orElse(-1);
        }
    }

    /// The form of an annotation; empty where it is no longer there.
    public static Optional<AnnotationForm> of(PanelContent sheet, AnnotationId id) {
        return sheet.view().annotation(id).map(it -> of(sheet, new FormTarget.AnnotationTarget(id), it));
    }

    /// The form of a tag that occurs once in a unit, begun or not.
    public static AnnotationForm of(PanelContent sheet, Tag tag, Extent unit) {
        var target = new FormTarget.UnitTarget(tag.id(), unit);
        return sheet.view().at(tag.id(), unit).stream()
                .findFirst()
                .map(it -> of(sheet, target, it))
                .orElseGet(() -> {
                    var blank = Annotation.notBegun(tag.id(), unit);
                    return new AnnotationForm(
                            target, tag, Optional.empty(), List.of(), questions(sheet, target, blank));
                });
    }

    private static AnnotationForm of(PanelContent sheet, FormTarget target, Annotation annotation) {
        var tag = sheet.codebook().required(annotation.tag());
        var roles =
                tag.roles().stream()
                        .map(role -> new FilledRole(role, fillers(sheet, annotation, role)))
                        .filter(it -> !it.role().retired() || !it.fillers().isEmpty())
                        .toList();
        return new AnnotationForm(target, tag, Optional.of(annotation), roles, questions(sheet, target, annotation));
    }

    private static List<Annotation> fillers(PanelContent sheet, Annotation annotation, TagRole role) {
        return annotation.linked(role.id()).stream().flatMap(it -> sheet.view().annotation(it).stream()).toList();
    }

    private static List<FormQuestion> questions(PanelContent sheet, FormTarget target, Annotation annotation) {
        var asking = new CodingQuestions(sheet.codebook(), sheet.view().annotations());
        var tag = sheet.codebook().required(annotation.tag());
        return tag.variables().stream()
                .filter(variable -> asking.isAsked(tag, variable, annotation))
                .map(variable -> new FormQuestion(target, tag, variable, annotation.value(variable.id())))
                .toList();
    }
}
