package org.framewright.codebook.document;

import org.framewright.codebook.document.TextDocument.Bar;

import java.util.Locale;

/// Draws a bar as SVG within a page. A value beyond an end of the line is drawn at the end, without the cap of an interval.
final class BarDrawing {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 14;
    private static final int MARGIN = 4;
    private static final int MIDDLE = HEIGHT / 2;
    private static final int CAP = 3;

    private BarDrawing() {}

    /// The drawing. It is hidden from screen readers, because the words beside it say the same.
    static String draw(Bar bar) {
        var svg = new StringBuilder();
        svg.append(
                "<svg class=\"bar\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" aria-hidden=\"true\">"
                        .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT));
        line(svg, "axis", x(0), MIDDLE, x(1), MIDDLE);
        bar.marks().forEach(mark -> line(svg, "mark", x(mark), 1, x(mark), HEIGHT - 1));
        if (bar.low() < bar.high()) {
            line(svg, "range", x(bar.low()), MIDDLE, x(bar.high()), MIDDLE);
            cap(svg, bar.low());
            cap(svg, bar.high());
        }
        svg.append("<circle class=\"point\" cx=\"%s\" cy=\"%s\" r=\"3\"/>".formatted(x(bar.value()), MIDDLE));
        return svg.append("</svg>").toString();
    }

    private static void cap(StringBuilder svg, double end) {
        if (end >= 0 && end <= 1) {
            line(svg, "range", x(end), MIDDLE - CAP, x(end), MIDDLE + CAP);
        }
    }

    private static void line(StringBuilder svg, String kind, String x1, int y1, String x2, int y2) {
        svg.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>".formatted(kind, x1, y1, x2, y2));
    }

    private static String x(double value) {
        double within = Math.clamp(value, 0, 1);
        return String.format(Locale.ROOT, "%.1f", MARGIN + within * (WIDTH - 2 * MARGIN));
    }
}
