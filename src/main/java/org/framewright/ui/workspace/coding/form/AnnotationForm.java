package org.framewright.ui.workspace.coding.form;

import org.framewright.codebook.CodingQuestions;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.ui.workspace.coding.PanelContent;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The form of one annotation: its roles, and its questions as far as they are asked. Made anew out of every snapshot.
///
/// @param annotation empty for a form about a unit that has not been begun
public record AnnotationForm(
        FormTarget target,
        Tag tag,
        Optional<Annotation> annotation,
        List<FilledRole> roles,
        List<FormQuestion> questions) {

    public record FilledRole(TagRole role, List<Annotation> fillers) {}

    /// A question, and its answer as far as there is one.
    public record FormQuestion(FormTarget target, Tag tag, Variable variable, Optional<Value> answer) {

        public boolean isOpen() {
            return variable.required() && answer.isEmpty();
        }

        /// Whether both are the same question, whatever the answer.
        public boolean isSameAs(FormQuestion other) {
            return target.equals(other.target) && variable.id().equals(other.variable.id());
        }

        public FormQuestion withTarget(FormTarget other) {
            return new FormQuestion(other, tag, variable, answer);
        }

        /// Its place among others; -1 where it is not among them.
        public int indexIn(List<FormQuestion> asked) {
            return IntStream.range(0, asked.size()).filter(i -> asked.get(i).isSameAs(this)).findFirst().orElse(-1);
        }
    }

    /// The form of an annotation; empty where it is no longer there.
    public static Optional<AnnotationForm> of(PanelContent content, AnnotationId id) {
        return content.snapshot().annotation(id).map(it -> of(content, new FormTarget.AnnotationTarget(id), it));
    }

    /// The form of a tag that occurs once in a unit, begun or not.
    public static AnnotationForm of(PanelContent content, Tag tag, Extent unit) {
        var target = new FormTarget.UnitTarget(tag.id(), unit);
        return content.snapshot().find(tag.id(), unit).stream()
                .findFirst()
                .map(it -> of(content, target, it))
                .orElseGet(() -> {
                    var blank = Annotation.placeholder(tag.id(), unit);
                    return new AnnotationForm(
                            target, tag, Optional.empty(), List.of(), questions(content, target, blank));
                });
    }

    private static AnnotationForm of(PanelContent content, FormTarget target, Annotation annotation) {
        var tag = content.codebook().requireTag(annotation.tag());
        var roles =
                tag.roles().stream()
                        .map(role -> new FilledRole(role, fillers(content, annotation, role)))
                        .filter(it -> !it.role().retired() || !it.fillers().isEmpty())
                        .toList();
        return new AnnotationForm(target, tag, Optional.of(annotation), roles, questions(content, target, annotation));
    }

    private static List<Annotation> fillers(PanelContent content, Annotation annotation, TagRole role) {
        return annotation.fillersOf(role.id()).stream()
                .flatMap(it -> content.snapshot().annotation(it).stream())
                .toList();
    }

    private static List<FormQuestion> questions(PanelContent content, FormTarget target, Annotation annotation) {
        var asking = new CodingQuestions(content.codebook(), content.snapshot().annotations());
        var tag = content.codebook().requireTag(annotation.tag());
        return tag.variables().stream()
                .filter(variable -> asking.isAsked(tag, variable, annotation))
                .map(variable -> new FormQuestion(target, tag, variable, annotation.value(variable.id())))
                .toList();
    }

    public sealed interface FormTarget {

        /// An annotation that was made: a passage, an implied one, or a record.
        record AnnotationTarget(AnnotationId id) implements FormTarget {}

        /// The article or one of its segments, by the tag that asks about it once; the annotation is made with the first answer.
        record UnitTarget(String tag, Extent extent) implements FormTarget {}
    }
}
