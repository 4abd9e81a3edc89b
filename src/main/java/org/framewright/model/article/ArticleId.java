package org.framewright.model.article;

import org.framewright.model.IdRules;

/// Identifies an article, across files and installations.
///
/// @param value a UUID (version 7) as text, or the id in an imported file; never blank
public record ArticleId(String value) {

    public ArticleId {
        IdRules.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
