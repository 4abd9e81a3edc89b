package org.framewright.model.article;

/// A numbered unit of an article's text, stored at import so that it depends on no machine and no locale.
///
/// @param number counts from 1 within its kind; sentences are numbered through the article
/// @param start first UTF-16 index, inclusive
/// @param end last UTF-16 index, exclusive; surrounding white space is left out
public record Segment(Kind kind, int number, int start, int end) {

    /// The size of a unit.
    public enum Kind {
        HEADLINE,
        PARAGRAPH,
        SENTENCE
    }
}
