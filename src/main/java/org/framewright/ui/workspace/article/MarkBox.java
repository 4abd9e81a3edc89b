package org.framewright.ui.workspace.article;

/// The vertical extent of a mark on the page, in pixels.
///
/// @param middle of its first line
public record MarkBox(double top, double bottom, double middle) {

    public MarkBox movedBy(double offset) {
        return new MarkBox(top + offset, bottom + offset, middle + offset);
    }

    /// From the beginning of this box to the end of a later one.
    public MarkBox union(MarkBox later) {
        return new MarkBox(Math.min(top, later.top), Math.max(bottom, later.bottom), middle);
    }

    public boolean meets(double from, double to) {
        return top <= to && from <= bottom;
    }
}
