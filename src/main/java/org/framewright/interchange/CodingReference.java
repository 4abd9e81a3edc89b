package org.framewright.interchange;

import org.framewright.model.CodePoints;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;

/// The coding that a line is about, with its names looked up.
record CodingReference(CountedArticle article, Coder coder, Round round, int codingVersion) {

    /// An article with its code points counted.
    record CountedArticle(Article article, CodePoints points) {

        static CountedArticle of(Article article) {
            return new CountedArticle(article, new CodePoints(article.text()));
        }
    }

    /// The key that distinguishes codings.
    record CodingIdentity(ArticleId article, CoderId coder, RoundId round, int codingVersion) {

        /// The version of the coding before this one.
        CodingIdentity previousVersion() {
            return new CodingIdentity(article, coder, round, codingVersion - 1);
        }
    }

    CodingIdentity identity() {
        return new CodingIdentity(article.article().id(), coder.id(), round.id(), codingVersion);
    }
}
