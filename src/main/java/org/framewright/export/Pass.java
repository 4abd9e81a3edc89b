package org.framewright.export;

import org.framewright.codebook.Answer;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Questions;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.revision.Recoding;
import org.framewright.codebook.revision.Unfit;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Article;
import org.framewright.model.Coder;
import org.framewright.model.Coding;
import org.framewright.model.Extent;
import org.framewright.model.Round;
import org.framewright.store.Study;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One coding with all that its rows say.
///
/// @param codebook the newest version, under which every coding is read
/// @param latest whether the coder made no later pass over the article in this round
/// @param annotations in text order
/// @param questions of these annotations
/// @param recoding what the newest version has no place for, or has retired
record Pass(
        Article article,
        Coding coding,
        Coder coder,
        Round round,
        Codebook codebook,
        boolean latest,
        List<Annotation> annotations,
        Questions questions,
        List<Unfit> recoding) {

    /// The columns that say whose coding a row belongs to.
    static final List<String> COLUMNS =
            List.of(
                    "article",
                    "coder",
                    "coder_kind",
                    "round",
                    "pass",
                    "latest",
                    "status",
                    "codebook_version",
                    "harmonised_to");

    private static final AnnotationId NOT_BEGUN = new AnnotationId("not begun");

    static Pass of(Article article, Coding coding, Study study, boolean latest, List<Annotation> annotations) {
        var codebook = study.newest();
        var brought = study.versions().bringForward(annotations, coding.codebookVersion(), codebook.version());
        return new Pass(
                article,
                coding,
                study.coder(coding.coder()),
                study.round(coding.round()),
                codebook,
                latest,
                brought.annotations().stream().sorted(Annotation.TEXT_ORDER).toList(),
                new Questions(codebook, brought.annotations()),
                Recoding.of(codebook, brought));
    }

    List<String> cells() {
        return List.of(
                article.name(),
                coder.name(),
                word(coder.kind()),
                round.name(),
                Integer.toString(coding.pass()),
                latest ? "1" : "0",
                word(coding.status()),
                Integer.toString(coding.codebookVersion()),
                Integer.toString(codebook.version()));
    }

    /// The annotation with a tag that occurs once in an article.
    Optional<Annotation> once(Tag tag) {
        return annotations.stream().filter(it -> it.tag().equals(tag.id())).findFirst();
    }

    /// What the coder says to a question about the whole article, begun or not.
    Answer answer(Tag tag, Variable variable) {
        var annotation =
                once(tag).orElseGet(() -> Annotation.of(NOT_BEGUN, tag.id(), new Extent.WholeArticle(), Instant.EPOCH));
        return questions.answer(tag, variable, annotation);
    }

    /// The tags that are answered once for the article as a whole, in codebook order.
    static List<Tag> onceForArticle(Codebook codebook) {
        return codebook.tags().stream().filter(Tag::isOnceForArticle).toList();
    }

    /// A name as the tables write it.
    static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
