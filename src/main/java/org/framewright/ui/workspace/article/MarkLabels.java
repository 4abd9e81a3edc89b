package org.framewright.ui.workspace.article;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Questions;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.model.ActorId;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Value;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// The few words that stand for an annotation in the margin: whoever speaks, or what was chosen.
final class MarkLabels {

    private final Codebook codebook;
    private final Map<AnnotationId, Annotation> annotations;
    private final Questions questions;
    private final Function<ActorId, String> names;

    MarkLabels(Codebook codebook, Map<AnnotationId, Annotation> annotations, Function<ActorId, String> names) {
        this.codebook = codebook;
        this.annotations = annotations;
        this.questions = new Questions(codebook, annotations.values());
        this.names = names;
    }

    String label(Annotation annotation) {
        return codebook.tag(annotation.tag()).map(tag -> label(tag, annotation)).orElse(annotation.tag());
    }

    private String label(Tag tag, Annotation annotation) {
        var ownWords = tag.roles().isEmpty() ? category(tag, annotation) : firstFiller(tag, annotation);
        return ownWords.orElse(tag.label());
    }

    private Optional<String> firstFiller(Tag tag, Annotation annotation) {
        return annotation.linked(tag.roles().getFirst().id()).stream()
                .map(annotations::get)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(this::spokenFor);
    }

    private Optional<String> spokenFor(Annotation filler) {
        var tag = codebook.tag(filler.tag());
        return tag.flatMap(known -> actor(known, filler))
                .or(() -> Optional.of(inOneLine(filler.extent().text())).filter(words -> !words.isEmpty()))
                .or(() -> tag.flatMap(known -> category(known, filler)));
    }

    private Optional<String> actor(Tag tag, Annotation annotation) {
        return tag.variables().stream()
                .filter(variable -> variable.scale() == Variable.Scale.ACTOR)
                .flatMap(variable -> questions.value(tag, variable, annotation).stream())
                .flatMap(answer ->
                        answer instanceof Value.Actor(var id)
                                ? Optional.of(names.apply(id)).stream()
                                : Optional.<String>empty().stream())
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

    private static String inOneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
