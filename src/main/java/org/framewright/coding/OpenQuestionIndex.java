package org.framewright.coding;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodingQuestions;
import org.framewright.codebook.CodingQuestions.MissingAnswer;
import org.framewright.codebook.Tag;
import org.framewright.coding.CodingSnapshot.OpenQuestion;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The open questions of a coding by annotation. After a change, only the annotations that may be affected are checked.
///
/// @param missing the open questions of each annotation; an annotation without open questions is missing
record OpenQuestionIndex(Map<AnnotationId, List<MissingAnswer>> missing, List<OpenQuestion> questions) {

    /// Finds all open questions.
    ///
    /// @param annotations all of the coding, in text order
    /// @param article asked for only where the codebook has questions about headlines
    static OpenQuestionIndex of(Codebook codebook, Supplier<Article> article, List<Annotation> annotations) {
        var questions = new CodingQuestions(codebook, annotations);
        return of(codebook, article, annotations, questions, new HashMap<>(), annotations);
    }

    /// Updates the open questions after a change.
    ///
    /// @param changed annotations before and after the change
    OpenQuestionIndex update(
            Codebook codebook, Supplier<Article> article, List<Annotation> annotations, List<Annotation> changed) {
        var questions = new CodingQuestions(codebook, annotations);
        var dependents = questions.findDependents(changed);
        if (dependents.isEmpty()) {
            return of(codebook, article, annotations, questions, new HashMap<>(), annotations);
        }
        var kept = new HashMap<>(missing);
        changed.forEach(it -> kept.remove(it.id()));
        return of(codebook, article, annotations, questions, kept, dependents.get());
    }

    private static OpenQuestionIndex of(
            Codebook codebook,
            Supplier<Article> article,
            List<Annotation> annotations,
            CodingQuestions questions,
            Map<AnnotationId, List<MissingAnswer>> missing,
            Collection<Annotation> affected) {
        for (var annotation : affected) {
            var open = questions.findMissing(codebook.requireTag(annotation.tag()), annotation);
            if (open.isEmpty()) {
                missing.remove(annotation.id());
            } else {
                missing.put(annotation.id(), open);
            }
        }
        var open = new ArrayList<OpenQuestion>();
        // begun or not, the article's questions are in the codebook's order
        var forms =
                annotations.stream().filter(it -> it.extent().isUnit()).collect(Collectors.groupingBy(Annotation::tag));
        for (var tag : codebook.tags()) {
            if (tag.isAlwaysAsked()) {
                var ofTag = forms.getOrDefault(tag.id(), List.of());
                ofTag.forEach(it -> addMissing(tag, it, missing, open));
                addNotBegun(tag, article, ofTag, questions, open);
            }
        }
        if (!missing.isEmpty()) {
            for (var annotation : annotations) {
                if (missing.containsKey(annotation.id())) {
                    var tag = codebook.requireTag(annotation.tag());
                    if (!tag.isAlwaysAsked() || !annotation.extent().isUnit()) {
                        addMissing(tag, annotation, missing, open);
                    }
                }
            }
        }
        return new OpenQuestionIndex(missing, open);
    }

    private static void addMissing(
            Tag tag, Annotation annotation, Map<AnnotationId, List<MissingAnswer>> missing, List<OpenQuestion> open) {
        missing.getOrDefault(annotation.id(), List.of())
                .forEach(it -> open.add(new OpenQuestion(Optional.of(annotation.id()), tag, annotation.extent(), it)));
    }

    /// The questions of forms that the coder has not begun.
    ///
    /// @param forms the tag's forms that are begun
    private static void addNotBegun(
            Tag tag,
            Supplier<Article> article,
            List<Annotation> forms,
            CodingQuestions questions,
            List<OpenQuestion> open) {
        var begun = forms.stream().map(Annotation::extent).collect(Collectors.toSet());
        List<Extent> units =
                tag.unit() == Tag.Unit.ARTICLE ? List.of(new Extent.WholeArticle()) : tag.unit().extents(article.get());
        for (var unit : units) {
            if (!begun.contains(unit)) {
                questions
                        .findMissing(tag, Annotation.placeholder(tag.id(), unit))
                        .forEach(it -> open.add(new OpenQuestion(Optional.empty(), tag, unit, it)));
            }
        }
    }
}
