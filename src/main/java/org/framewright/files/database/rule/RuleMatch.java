package org.framewright.files.database.rule;

/// A stretch of an article's source that a rule recognised.
///
/// @param column what it is: a column of the metadata, [#BODY], or [#IGNORED]
/// @param start in UTF-16 units of the article's source
/// @param end after the last unit
public record RuleMatch(String column, int start, int end) {

    /// Paragraphs of the article.
    public static final String BODY = "body";

    /// Text of the database alone: covers, indexes, lines between articles.
    public static final String IGNORED = "";
}
