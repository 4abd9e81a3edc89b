package org.framewright.interchange;

import org.framewright.model.Article;
import org.framewright.model.ArticleId;
import org.framewright.model.CodePoints;
import org.framewright.model.Coder;
import org.framewright.model.CoderId;
import org.framewright.model.Round;
import org.framewright.model.RoundId;

/// The coding that a line is about, once its names have been looked up.
record Spot(Counted article, Coder coder, Round round, int pass) {

    /// An article with its code points counted.
    record Counted(Article article, CodePoints points) {

        static Counted of(Article article) {
            return new Counted(article, new CodePoints(article.text()));
        }
    }

    /// What tells one coding from another.
    record Key(ArticleId article, CoderId coder, RoundId round, int pass) {

        /// The pass before this one.
        Key before() {
            return new Key(article, coder, round, pass - 1);
        }
    }

    Key key() {
        return new Key(article.article().id(), coder.id(), round.id(), pass);
    }
}
