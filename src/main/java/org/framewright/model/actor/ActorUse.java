package org.framewright.model.actor;

import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.CodingId;
import org.framewright.model.study.CoderId;

/// An annotation that names an actor.
///
/// @param start first UTF-16 index of its passage in the article's text, inclusive
/// @param end last UTF-16 index, exclusive; the same where the annotation has no words of its own
public record ActorUse(ActorId actor, CoderId coder, CodingId coding, ArticleId article, int start, int end) {

    public boolean hasWords() {
        return end > start;
    }
}
