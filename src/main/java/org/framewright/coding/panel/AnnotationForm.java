package org.framewright.coding.panel;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodingQuestions;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.AnswerPlace;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.coding.warnings.CodingWarning;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The form of one annotation: its roles, and its questions as far as they are asked. Made anew out of every snapshot.
///
/// @param annotation empty for a form about a unit that has not been begun
/// @param waiting the questions that are asked only after another one of the form is answered
public record AnnotationForm(
        FormTarget target,
        Tag tag,
        Optional<Annotation> annotation,
        List<FilledRole> roles,
        List<FormQuestion> questions,
        List<WaitingQuestion> waiting) {

    public record FilledRole(TagRole role, List<Annotation> fillers) {}

    /// A question that depends on the answer to another question of the same form.
    public record WaitingQuestion(Variable variable, Variable after) {}

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

        public static Optional<FormQuestion> firstOpen(List<FormQuestion> questions) {
            return questions.stream().filter(FormQuestion::isOpen).findFirst();
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
                    return of(content, target, Optional.empty(), blank, List.of());
                });
    }

    private static AnnotationForm of(PanelContent content, FormTarget target, Annotation annotation) {
        var tag = content.codebook().requireTag(annotation.tag());
        var roles =
                tag.roles().stream()
                        .map(role -> new FilledRole(role, fillers(content, annotation, role)))
                        .filter(it -> !it.role().retired() || !it.fillers().isEmpty())
                        .toList();
        return of(content, target, Optional.of(annotation), annotation, roles);
    }

    private static AnnotationForm of(
            PanelContent content,
            FormTarget target,
            Optional<Annotation> begun,
            Annotation annotation,
            List<FilledRole> roles) {
        var asking = new CodingQuestions(content.codebook(), content.snapshot().annotations());
        var tag = content.codebook().requireTag(annotation.tag());
        var questions =
                tag.variables().stream()
                        .filter(variable -> asking.isAsked(tag, variable, annotation))
                        .map(variable -> new FormQuestion(target, tag, variable, annotation.value(variable.id())))
                        .toList();
        var waiting =
                tag.variables().stream()
                        .filter(it -> !tag.retired() && !it.retired() && asking.isUndecided(tag, it, annotation))
                        .flatMap(it -> findBefore(tag, it).map(before -> new WaitingQuestion(it, before)).stream())
                        .toList();
        return new AnnotationForm(target, tag, begun, roles, questions, waiting);
    }

    /// The question with the answer that a warning is about, the last of several; empty where it is about the passage.
    public Optional<FormQuestion> findAnswer(CodingWarning warning, Codebook codebook) {
        boolean own = annotation.filter(it -> it.id().equals(warning.annotation())).isPresent();
        var about =
                switch (warning.kind()) {
                    // that is about the owner, whose source may be this annotation
                    case PRONOUN_SOURCE -> questions.stream().filter(it -> it.variable().scale().hasActors());
                    case SIMILAR_ACTOR ->
                            questions.stream().filter(it -> own && it.variable().scale().hasActors() && !it.isOpen());
                    case CONTRADICTION -> {
                        var variables =
                                codebook.warnings().contradictions().stream()
                                        .filter(it -> own && it.tag().equals(tag.id()))
                                        .filter(it -> warning.details().contains(it.words()))
                                        .flatMap(it -> ownAnswers(it.when()))
                                        .toList();
                        yield questions.stream().filter(it -> variables.contains(it.variable().id()));
                    }
                    case CUE_WITHIN,
                            SEVERAL_PARAGRAPHS,
                            CODED_TWICE,
                            QUOTATION_MARKS,
                            NESTED_QUOTATION,
                            SOURCE_MISSING ->
                            Stream.<FormQuestion>empty();
                };
        return about.reduce((_, last) -> last);
    }

    /// The first question of the same annotation that a question's own condition looks at.
    private static Optional<Variable> findBefore(Tag tag, Variable variable) {
        return Optional.ofNullable(variable.when()).stream()
                .flatMap(AnnotationForm::ownAnswers)
                .flatMap(id -> tag.variable(id).stream())
                .findFirst();
    }

    /// The questions of the same annotation that a condition looks at.
    private static Stream<String> ownAnswers(Condition condition) {
        return condition
                .leaves()
                .flatMap(it ->
                        switch (it) {
                            case Condition.OneOf(AnswerPlace.SameAnnotation(), var id, _) -> Stream.of(id);
                            case Condition.InRange(AnswerPlace.SameAnnotation(), var id, _, _) -> Stream.of(id);
                            case Condition.OneOf _,
                                    Condition.InRange _,
                                    Condition.All _,
                                    Condition.Any _,
                                    Condition.Not _ ->
                                    Stream.<String>empty();
                        });
    }

    private static List<Annotation> fillers(PanelContent content, Annotation annotation, TagRole role) {
        return annotation.fillersOf(role.id()).stream()
                .flatMap(it -> content.snapshot().annotation(it).stream())
                .toList();
    }

    public sealed interface FormTarget {

        /// An annotation that was made: a passage, an implied one, or a record.
        record AnnotationTarget(AnnotationId id) implements FormTarget {}

        /// The article or one of its segments, by the tag that asks about it once; the annotation is made with the first answer.
        record UnitTarget(String tag, Extent extent) implements FormTarget {}
    }
}
