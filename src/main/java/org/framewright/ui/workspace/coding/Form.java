package org.framewright.ui.workspace.coding;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Questions;
import org.framewright.codebook.Role;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.coding.CodingView;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Extent;
import org.framewright.model.Value;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the panel asks about one annotation: its roles, and its questions as far as they are asked. Made anew out of
/// every snapshot.
///
/// @param annotation empty for a tag of the whole article that has not been begun
public record Form(
        Target target, Tag tag, Optional<Annotation> annotation, List<FilledRole> roles, List<Question> questions) {

    /// A role and what fills it.
    public record FilledRole(Role role, List<Annotation> fillers) {}

    /// A question that is asked, and its answer as far as there is one.
    public record Question(Target target, Variable variable, Optional<Value> answer) {

        public boolean isOpen() {
            return variable.required() && answer.isEmpty();
        }

        /// Whether both are the same question, whatever the answer.
        public boolean isSameAs(Question other) {
            return target.equals(other.target) && variable.id().equals(other.variable.id());
        }
    }

    /// The form of a passage; empty where the annotation is no longer there.
    public static Optional<Form> ofPassage(Codebook codebook, CodingView view, AnnotationId id) {
        return view.annotation(id)
                .map(annotation -> {
                    var tag = codebook.required(annotation.tag());
                    var roles =
                            tag.roles().stream()
                                    .map(role ->
                                            new FilledRole(
                                                    role,
                                                    annotation.linked(role.id()).stream()
                                                            .flatMap(it -> view.annotation(it).stream())
                                                            .toList()))
                                    .toList();
                    var target = new Target.Passage(id);
                    var questions = questions(new Questions(codebook, view.annotations()), target, tag, annotation);
                    return new Form(target, tag, Optional.of(annotation), roles, questions);
                });
    }

    /// The forms of everything that is asked about the article as a whole, in codebook order; those that ask nothing,
    /// because of what was answered before, are left out.
    public static List<Form> ofArticle(Codebook codebook, CodingView view) {
        var asking = new Questions(codebook, view.annotations());
        return codebook.tags(Tag.Unit.ARTICLE).stream()
                .map(tag -> {
                    var there = view.first(tag.id());
                    var target = new Target.Whole(tag.id());
                    var answers =
                            there.orElseGet(() ->
                                    Annotation.of(
                                            new AnnotationId("none"),
                                            tag.id(),
                                            new Extent.WholeArticle(),
                                            Instant.EPOCH));
                    return new Form(target, tag, there, List.of(), questions(asking, target, tag, answers));
                })
                .filter(form -> !form.questions().isEmpty())
                .toList();
    }

    private static List<Question> questions(Questions asking, Target target, Tag tag, Annotation annotation) {
        return tag.variables().stream()
                .filter(variable -> asking.isAsked(tag, variable, annotation))
                .map(variable -> new Question(target, variable, annotation.value(variable.id())))
                .toList();
    }
}
