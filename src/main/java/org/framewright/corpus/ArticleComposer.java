package org.framewright.corpus;

import org.framewright.files.TextFile;
import org.framewright.model.Article;
import org.framewright.model.ArticleId;
import org.framewright.model.Sha256;

import java.util.SequencedMap;

/// Makes an article out of a file's text: marks its parts and numbers its segments. The text itself stays as it is.
final class ArticleComposer {

    private ArticleComposer() {}

    /// Composes an article.
    ///
    /// @param metadata what is known besides the text; a headline or byline among it is looked for in the text
    static Article compose(ArticleId id, String name, TextFile file, SequencedMap<String, String> metadata) {
        var text = file.text();
        var lines = ArticleLine.of(text);
        var parts =
                PartFinder.find(
                        lines, metadata.getOrDefault(Article.HEADLINE, ""), metadata.getOrDefault(Article.BYLINE, ""));
        var segments = ArticleSegmenter.segments(text, lines, parts);
        return new Article(id, name, text, Sha256.hex(text), file.sha256(), parts, segments, metadata);
    }
}
