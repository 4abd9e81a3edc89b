package org.framewright.model.article;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The metadata of an article.
///
/// @param headline from the metadata, else from the text; empty where neither has one
/// @param metadata as [Article#metadata]
/// @param textBytes of the text in UTF-8
public record ArticleDescription(
        ArticleSummary article, String headline, SequencedMap<String, String> metadata, int textBytes) {

    public ArticleDescription {
        metadata = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(metadata));
    }

    public ArticleId id() {
        return article.id();
    }
}
