package org.framewright.ui.workspace.article.selection;

/// A range of the article that is set as one paragraph on the page.
///
/// @param number the paragraph's number; 0 for an unnumbered one
/// @param start first UTF-16 index, inclusive
/// @param end last UTF-16 index, exclusive; greater than `start`
public record PageBlock(Kind kind, int number, int start, int end) {

    public enum Kind {
        HEADLINE,
        SUBHEAD,
        BYLINE,
        CAPTION,
        /// Matter around the article: credits, corrections, links to other articles.
        NOTE,
        PARAGRAPH
    }

    public boolean meets(int from, int to) {
        return start < to && from < end;
    }
}
