package org.framewright.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What a list of articles shows of one: everything but its text.
///
/// @param title as [Article#title]
public record ArticleSummary(ArticleId id, String name, String title, SequencedMap<String, String> metadata) {

    public ArticleSummary {
        metadata = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(metadata));
    }

    public String metadata(String column) {
        return metadata.getOrDefault(column, "");
    }
}
