package org.framewright.coding.state;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodingQuestions;
import org.framewright.codebook.CodingQuestions.MissingAnswer;
import org.framewright.codebook.Tag;
import org.framewright.coding.state.CodingSnapshot.OpenQuestion;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.AnnotationList;
import org.framewright.model.coding.Extent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The open questions of a coding. After a change, only the annotations that may be affected are checked.
///
/// @param ofForms the open questions of each form about the article or its parts; a form without open questions is missing
/// @param ofOthers the open questions of all other annotations, in text order
/// @param questions all open questions, those of forms first
public record OpenQuestionIndex(
        Map<AnnotationId, List<MissingAnswer>> ofForms, List<OpenQuestion> ofOthers, List<OpenQuestion> questions) {

    /// Finds all open questions.
    ///
    /// @param annotations all of the coding, in text order
    /// @param article asked for only where the codebook has questions about headlines
    public static OpenQuestionIndex of(Codebook codebook, Supplier<Article> article, AnnotationList annotations) {
        var questions = new CodingQuestions(codebook, annotations);
        return of(codebook, article, annotations, questions, new HashMap<>(), new ArrayList<>(), annotations);
    }

    /// Updates the open questions after a change.
    ///
    /// @param changed annotations before and after the change
    OpenQuestionIndex update(
            Codebook codebook, Supplier<Article> article, AnnotationList annotations, List<Annotation> changed) {
        var checks = new CodingQuestions(codebook, annotations);
        var dependents = checks.findDependents(changed);
        if (dependents.isEmpty()) {
            return of(codebook, article, annotations);
        }
        var stale =
                Stream.concat(changed.stream(), dependents.get().stream())
                        .map(Annotation::id)
                        .collect(Collectors.toSet());
        var forms = new HashMap<>(ofForms);
        forms.keySet().removeAll(stale);
        var others = new ArrayList<OpenQuestion>(ofOthers.size() + stale.size());
        for (var question : ofOthers) {
            if (!stale.contains(question.annotation().orElseThrow())) {
                others.add(question);
            }
        }
        return of(codebook, article, annotations, checks, forms, others, dependents.get());
    }

    /// @param ofForms the open questions of the other forms, to be added to; likewise `ofOthers`
    /// @param affected the annotations to check
    private static OpenQuestionIndex of(
            Codebook codebook,
            Supplier<Article> article,
            AnnotationList annotations,
            CodingQuestions questions,
            Map<AnnotationId, List<MissingAnswer>> ofForms,
            List<OpenQuestion> ofOthers,
            Collection<Annotation> affected) {
        for (var annotation : affected) {
            var tag = codebook.requireTag(annotation.tag());
            var missing = questions.findMissing(tag, annotation);
            if (missing.isEmpty()) {
                continue;
            }
            if (tag.isAlwaysAsked() && annotation.extent().isUnit()) {
                ofForms.put(annotation.id(), missing);
            } else {
                ofOthers.addAll(place(annotation, ofOthers, annotations), questions(tag, annotation, missing));
            }
        }
        var open = new ArrayList<OpenQuestion>();
        // begun or not, the article's questions are in the codebook's order
        // they have no words, and so come before all annotations with words
        var forms =
                annotations.stream()
                        .takeWhile(it -> it.extent().fragments().isEmpty())
                        .filter(it -> it.extent().isUnit())
                        .collect(Collectors.groupingBy(Annotation::tag));
        for (var tag : codebook.tags()) {
            if (tag.isAlwaysAsked()) {
                var ofTag = forms.getOrDefault(tag.id(), List.of());
                ofTag.forEach(it -> open.addAll(questions(tag, it, ofForms.getOrDefault(it.id(), List.of()))));
                addNotBegun(tag, article, ofTag, questions, open);
            }
        }
        open.addAll(ofOthers);
        return new OpenQuestionIndex(ofForms, ofOthers, open);
    }

    /// The place of an annotation's questions among those of others, which are in text order.
    private static int place(Annotation annotation, List<OpenQuestion> ofOthers, AnnotationList annotations) {
        int from = 0;
        int to = ofOthers.size();
        while (from < to) {
            int middle = (from + to) / 2;
            var other = ofOthers.get(middle).annotation().flatMap(annotations::find).orElseThrow();
            if (Annotation.TEXT_ORDER.compare(other, annotation) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static List<OpenQuestion> questions(Tag tag, Annotation annotation, List<MissingAnswer> missing) {
        return missing.stream()
                .map(it -> new OpenQuestion(Optional.of(annotation.id()), tag, annotation.extent(), it))
                .toList();
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
