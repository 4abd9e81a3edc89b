package org.framewright.model;

/// Identifies an article, across files and installations.
///
/// @param value a UUID (version 7) as text, or whatever the file it came from used; never blank
public record ArticleId(String value) {

    public ArticleId {
        IdRules.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
