package org.framewright.model.coding;

import org.framewright.model.actor.ActorId;
import org.framewright.model.article.ArticleId;
import org.framewright.model.study.CoderId;

/// An annotation that names an actor.
///
/// @param start first UTF-16 index of the annotation's first fragment, inclusive
/// @param end last UTF-16 index of this fragment, exclusive; `start` and `end` are 0 for an annotation without words
public record ActorUse(ActorId actor, CoderId coder, CodingId coding, ArticleId article, int start, int end) {

    public boolean hasWords() {
        return end > start;
    }
}
