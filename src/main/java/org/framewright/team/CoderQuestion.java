package org.framewright.team;

import org.framewright.model.Annotation;
import org.framewright.model.Ruling.RulingSubject;

import java.util.Optional;

/// What a coder asks: a memo, or that they are unsure, of an annotation or of an article as a whole.
///
/// @param article the article's name
/// @param coder the coder's name
/// @param round the round's name
/// @param annotation as the newest version of the codebook reads it; nothing where it is about the article
/// @param memo the coder's words; may be empty
public record CoderQuestion(
        RulingSubject about,
        String article,
        String coder,
        String round,
        Optional<Annotation> annotation,
        String memo,
        boolean unsure) {

    /// The id to answer it by: the annotation's, or the coding's where it is about the article.
    public String id() {
        return switch (about) {
            case RulingSubject.NoSubject() -> "";
            case RulingSubject.ArticleSubject(var coding) -> coding.value();
            case RulingSubject.AnnotationSubject(_, var id) -> id.value();
        };
    }

    /// The tag of the annotation.
    public Optional<String> tag() {
        return annotation.map(Annotation::tag);
    }
}
