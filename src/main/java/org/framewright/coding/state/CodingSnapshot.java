package org.framewright.coding.state;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodingQuestions;
import org.framewright.codebook.Tag;
import org.framewright.codebook.revision.TranslatedCoding;
import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.AnnotationList;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Extent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A coding's state on the disk, with its open questions and its undo.
///
/// @param coding in its latest version; empty where the coder has not begun
/// @param annotations in text order; annotations without a passage first
/// @param openQuestions the questions still to be answered, in that order; of a submitted coding only where a newer version of the codebook
///     asks for more
/// @param untranslatable answers from an older version of the codebook without a place in the present version
/// @param undo whether undo and redo are available
/// @param closedAt the closing time of its round, where that has frozen it
public record CodingSnapshot(
        Optional<Coding> coding,
        AnnotationList annotations,
        List<OpenQuestion> openQuestions,
        List<UntranslatableEntry> untranslatable,
        UndoAvailability undo,
        Optional<Instant> closedAt) {

    /// A question of an annotation that is still open. The annotation is absent for a form about the article or a headline
    /// that has not been begun.
    ///
    /// @param extent the annotation's, or the form's
    public record OpenQuestion(
            Optional<AnnotationId> annotation, Tag tag, Extent extent, CodingQuestions.MissingAnswer question) {}

    public CodingSnapshot {
        openQuestions = List.copyOf(openQuestions);
        untranslatable = List.copyOf(untranslatable);
    }

    /// Whether it is a correction without changes, or with all changes undone. After a newer version of the codebook or work
    /// of another device, this is unknown, and the result is false.
    public boolean isUnchangedCorrection() {
        return isCorrection() && undo.whole() && !undo.canUndo();
    }

    /// Whether it is a version of the coding after the first.
    public boolean isCorrection() {
        return coding.filter(it -> it.version() > 1).isPresent();
    }

    /// Puts a coding's annotations in order and finds its open questions.
    ///
    /// @param article asked for only where the codebook has questions about headlines
    public static CodingSnapshot of(
            Codebook codebook,
            Supplier<Article> article,
            Optional<Coding> coding,
            TranslatedCoding translated,
            UndoAvailability undo) {
        var sorted = sort(translated.annotations());
        return of(
                codebook,
                coding,
                sorted,
                OpenQuestionIndex.of(codebook, article, sorted).questions(),
                translated.unfit(),
                undo);
    }

    public static CodingSnapshot of(
            Codebook codebook,
            Optional<Coding> coding,
            AnnotationList sorted,
            List<OpenQuestion> open,
            List<UntranslatableEntry> untranslatable,
            UndoAvailability undo) {
        return new CodingSnapshot(
                coding,
                sorted,
                isFinished(coding, codebook) ? List.of() : open,
                untranslatable,
                undo,
                Optional.empty());
    }

    public static AnnotationList sort(List<Annotation> annotations) {
        return AnnotationList.of(annotations.stream().sorted(Annotation.TEXT_ORDER).toList());
    }

    /// The same snapshot, frozen since a round was closed.
    public CodingSnapshot closedAt(Optional<Instant> when) {
        return new CodingSnapshot(coding, annotations, openQuestions, untranslatable, undo, when);
    }

    /// The open questions of a coding, without its undo.
    public static List<OpenQuestion> openQuestions(
            Codebook codebook, Supplier<Article> article, Coding coding, TranslatedCoding translated) {
        return of(codebook, article, Optional.of(coding), translated, UndoAvailability.NONE).openQuestions();
    }

    private static boolean isFinished(Optional<Coding> coding, Codebook codebook) {
        return coding.filter(Coding::isSubmitted)
                .filter(it ->
                        it.codebookVersion() == codebook.version()
                                || it.note().standing() == ArticleNote.ArticleStatus.NOT_RELEVANT)
                .isPresent();
    }

    public Optional<Annotation> annotation(AnnotationId id) {
        return annotations.find(id);
    }

    /// The first annotation with a tag.
    public Optional<Annotation> findFirst(String tag) {
        return annotations.stream().filter(annotation -> annotation.tag().equals(tag)).findFirst();
    }

    /// The annotations with a tag that are about a unit, in the order in which they were made.
    public List<Annotation> find(String tag, Extent unit) {
        return annotations.stream().filter(it -> it.tag().equals(tag) && it.extent().equals(unit)).toList();
    }

    /// The annotations that have the given annotation in one of their roles.
    public List<Annotation> ownersOf(AnnotationId filler) {
        return annotations.ownersOf(filler);
    }

    /// Whether an annotation fills a role of another annotation.
    public boolean isFiller(AnnotationId id) {
        return annotations.isFiller(id);
    }

    public boolean isSubmitted() {
        return coding.filter(Coding::isSubmitted).isPresent();
    }

    /// Whether the coding is frozen: it is submitted, or its round is closed.
    public boolean isFixed() {
        return isSubmitted() || closedAt.isPresent();
    }
}
