package org.framewright.model.article;

/// A marked part of an article's text: lines, or some of one. The text itself stays as it was published, with all its parts.
///
/// @param start first UTF-16 index, inclusive
/// @param end last UTF-16 index, exclusive
public record ArticlePart(Kind kind, int start, int end) {

    /// The kind of a part. All text outside of marked parts is the body.
    public enum Kind {
        HEADLINE,
        /// The line under the headline, or a heading between paragraphs.
        SUBHEAD,
        BYLINE,
        /// Where and when, before a paragraph's first words: only the beginning of a line.
        DATELINE,
        CAPTION,
        /// From which agency or by whom, and whose the rights are; perhaps only the end of a line.
        CREDIT,
        /// What was wrong in an earlier version.
        CORRECTION,
        /// What leads to other articles, or asks for something: none of the article's own text.
        READ_MORE
    }
}
