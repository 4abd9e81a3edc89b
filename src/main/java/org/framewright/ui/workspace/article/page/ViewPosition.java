package org.framewright.ui.workspace.article.page;

/// What is to be seen of an article, in terms that hold in a window of another width.
///
/// @param index a character of the uppermost line, UTF-16
/// @param above how far that line's upper edge is above the pane's, in pixels
public record ViewPosition(int index, double above) {

    /// The article's beginning.
    public static final ViewPosition TOP = new ViewPosition(0, Double.NEGATIVE_INFINITY);
}
