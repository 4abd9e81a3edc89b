package org.framewright.coding;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Questions;
import org.framewright.codebook.Tag;
import org.framewright.codebook.revision.Brought;
import org.framewright.codebook.revision.Unfit;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Coding;
import org.framewright.model.Extent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A coding as it is on the disk, with what can be done and what is still to do.
///
/// @param coding the latest pass; empty where the coder has not begun
/// @param annotations in text order; those without a passage first
/// @param open the questions still to be answered, in that order
/// @param unfit what was coded under an older version of the codebook and has no place in the one that the desk has now
/// @param undo whether there is something to undo, and to redo
public record CodingView(
        Optional<Coding> coding,
        List<Annotation> annotations,
        List<OpenQuestion> open,
        List<Unfit> unfit,
        History.Can undo) {

    /// A question of an annotation that is still open. The annotation is absent for a tag of the whole article that has
    /// not been begun.
    public record OpenQuestion(Optional<AnnotationId> annotation, Tag tag, Questions.Open question) {}

    public CodingView {
        annotations = List.copyOf(annotations);
        open = List.copyOf(open);
        unfit = List.copyOf(unfit);
    }

    /// Puts a coding's annotations in order and finds out what is open.
    static CodingView of(Codebook codebook, Optional<Coding> coding, Brought brought, History.Can undo) {
        var sorted = brought.annotations().stream().sorted(Annotation.TEXT_ORDER).toList();
        var open = new ArrayList<OpenQuestion>();
        var questions = new Questions(codebook, sorted);
        for (var tag : codebook.tags()) {
            if (tag.isOnceForArticle() && sorted.stream().noneMatch(it -> it.tag().equals(tag.id()))) {
                var notBegun =
                        Annotation.of(new AnnotationId("none"), tag.id(), new Extent.WholeArticle(), Instant.EPOCH);
                questions.open(tag, notBegun).forEach(it -> open.add(new OpenQuestion(Optional.empty(), tag, it)));
            }
        }
        for (var annotation : sorted) {
            var tag = codebook.required(annotation.tag());
            questions
                    .open(tag, annotation)
                    .forEach(it -> open.add(new OpenQuestion(Optional.of(annotation.id()), tag, it)));
        }
        return new CodingView(coding, sorted, open, brought.unfit(), undo);
    }

    public Optional<Annotation> annotation(AnnotationId id) {
        return annotations.stream().filter(annotation -> annotation.id().equals(id)).findFirst();
    }

    /// The annotation with a tag that occurs once.
    public Optional<Annotation> first(String tag) {
        return annotations.stream().filter(annotation -> annotation.tag().equals(tag)).findFirst();
    }

    /// The annotations that have another one in one of their roles.
    public List<Annotation> ownersOf(AnnotationId filler) {
        return annotations.stream()
                .filter(annotation -> annotation.links().values().stream().anyMatch(ids -> ids.contains(filler)))
                .toList();
    }

    public boolean isSubmitted() {
        return coding.filter(Coding::isSubmitted).isPresent();
    }
}
