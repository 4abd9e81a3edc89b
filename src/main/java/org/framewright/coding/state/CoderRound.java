package org.framewright.coding.state;

import org.framewright.model.article.ArticleId;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;

/// A coder in a round.
public record CoderRound(Coder coder, Round round) {

    /// The key of this coder's coding of an article.
    public CodingKey key(ArticleId article) {
        return new CodingKey(article, coder, round);
    }
}
