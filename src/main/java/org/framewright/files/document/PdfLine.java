package org.framewright.files.document;

/// A line of a page, or of a column of it, in points from the upper left corner.
///
/// @param left where it begins, `right` where it ends
/// @param bottom the line that its letters stand on
/// @param size of its letters
/// @param page the height of its page
record PdfLine(String text, float left, float right, float bottom, float size, float page) {

    PdfLine withText(String words) {
        return new PdfLine(words, left, right, bottom, size, page);
    }

    float top() {
        return bottom - size;
    }
}
