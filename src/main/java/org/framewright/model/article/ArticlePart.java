package org.framewright.model.article;

/// A marked part of an article's text: whole lines, or a range of one line. The text itself stays as it was published.
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
        /// The place and day of the report, before a paragraph's first words: only the beginning of a line.
        DATELINE,
        CAPTION,
        /// The agency or author, and the holder of the rights; perhaps only the end of a line.
        CREDIT,
        /// The publisher's note about an error of an earlier version.
        CORRECTION,
        /// A pointer to other articles, or a request to readers, such as to subscribe.
        READ_MORE
    }
}
