package org.framewright.ui.workspace.article;

/// The places of the page's columns: labels, stripes, numbers, text, bracket; from left to right, in pixels. The text is centred while
/// there is room for the margins beside it; else it moves aside.
///
/// @param page the page's width
/// @param zoom 1 for the usual size
/// @param brackets whether the right margin has brackets; without them the text has its room
public record PageColumns(double page, double zoom, boolean brackets) {

    /// 72 characters of the usual size: a comfortable width for reading.
    private static final double TEXT = 680;

    private static final double LEAST_TEXT = 100;
    private static final double LEFT_MARGIN = 150;
    private static final double RIGHT_MARGIN = 88;

    /// The width of the right margin on a page with room for longer words.
    private static final double WIDE_RIGHT_MARGIN = 116;

    private static final double WIDE_PAGE = 740;

    /// The width of the left margin on a page without room for labels: signs alone.
    private static final double BARE_LEFT_MARGIN = 66;

    private static final double BARE_RIGHT_MARGIN = 26;
    private static final double LEAST_LABELLED_PAGE = 520;

    /// The spare room beside the labels from which the margins' parts are further apart.
    private static final double ROOMY = 40;

    double textWidth() {
        return Math.floor(Math.clamp(page - leftMargin() - rightMargin(), LEAST_TEXT * zoom, TEXT * zoom));
    }

    double textX() {
        return Math.floor(Math.max(leftMargin(), (page - textWidth()) / 2));
    }

    double textRight() {
        return textX() + textWidth();
    }

    double numbersRight() {
        return textX() - (isRoomy() ? 22 : 12) * zoom;
    }

    public double stripesRight() {
        return numbersRight() - (isRoomy() ? 28 : 20) * zoom;
    }

    /// The number of stripes beside each other; further ones share the last, and labels keep their room.
    public int stripes() {
        return isRoomy() ? 5 : 3;
    }

    public double bracketX() {
        return textRight() + (isRoomy() ? 20 : 10) * zoom;
    }

    public boolean hasLabels() {
        return page >= LEAST_LABELLED_PAGE * zoom;
    }

    private double leftMargin() {
        return (hasLabels() ? LEFT_MARGIN : BARE_LEFT_MARGIN) * zoom;
    }

    private double rightMargin() {
        double labelled = page >= WIDE_PAGE * zoom ? WIDE_RIGHT_MARGIN : RIGHT_MARGIN;
        return (hasLabels() && brackets ? labelled : BARE_RIGHT_MARGIN) * zoom;
    }

    private boolean isRoomy() {
        return textX() >= (LEFT_MARGIN + ROOMY) * zoom;
    }
}
