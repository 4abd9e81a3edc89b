package org.framewright.model;

/// A marked part of an article's text. The text itself stays as it was published, with all its parts.
///
/// @param start first UTF-16 index, inclusive
/// @param end last UTF-16 index, exclusive
public record ArticlePart(Kind kind, int start, int end) {

    /// The kind of a part. All text outside of marked parts is the body.
    public enum Kind {
        HEADLINE,
        BYLINE,
        CAPTION
    }
}
