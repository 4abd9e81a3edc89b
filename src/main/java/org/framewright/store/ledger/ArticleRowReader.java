package org.framewright.store.ledger;

import com.fasterxml.jackson.core.type.TypeReference;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Segment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Reads articles from their rows.
public record ArticleRowReader(ModelJson json) {

    /// The rows of articles with their texts.
    public static final String SELECT =
            """
            SELECT uuid, name, text, text_sha256, original_sha256, parts, segments, metadata
              FROM article JOIN article_text ON article_text.sha256 = text_sha256\
            """;

    /// The article of a row of [#SELECT].
    public Article article(ResultSet row) throws SQLException {
        return article(row, row.getString("text"));
    }

    /// The article of a row of the table `article`, with its text.
    public Article article(ResultSet row, String text) throws SQLException {
        return new Article(
                new ArticleId(row.getString("uuid")),
                row.getString("name"),
                text,
                row.getString("text_sha256"),
                row.getString("original_sha256"),
                json.read(row.getString("parts"), new TypeReference<List<ArticlePart>>() {}),
                json.read(row.getString("segments"), new TypeReference<List<Segment>>() {}),
                json.texts(row.getString("metadata")));
    }
}
