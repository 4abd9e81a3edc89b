package org.framewright.ui.workspace.article;

import javafx.geometry.Rectangle2D;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Boxes around stretches of text.
final class Boxes {

    /// Less than this apart is no gap.
    private static final double TOUCHING = 1;

    private Boxes() {}

    /// The boxes of one line, joined as far as they touch: a box for each word becomes one for them all.
    static List<Rectangle2D> joined(List<Rectangle2D> line) {
        if (line.size() < 2) {
            return line;
        }
        var joined = new ArrayList<Rectangle2D>();
        for (var box : line.stream().sorted(Comparator.comparingDouble(Rectangle2D::getMinX)).toList()) {
            var before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && box.getMinX() - before.getMaxX() < TOUCHING) {
                joined.set(joined.size() - 1, around(before, box));
            } else {
                joined.add(box);
            }
        }
        return joined;
    }

    /// The same box in a place of the given width that is seen in a mirror.
    static Rectangle2D mirrored(Rectangle2D box, double width) {
        return new Rectangle2D(width - box.getMaxX(), box.getMinY(), box.getWidth(), box.getHeight());
    }

    /// How far a place on the line is from a box; 0 inside.
    static double distance(Rectangle2D box, double x) {
        return Math.max(0, Math.max(box.getMinX() - x, x - box.getMaxX()));
    }

    private static Rectangle2D around(Rectangle2D a, Rectangle2D b) {
        double minX = Math.min(a.getMinX(), b.getMinX());
        double minY = Math.min(a.getMinY(), b.getMinY());
        double maxX = Math.max(a.getMaxX(), b.getMaxX());
        double maxY = Math.max(a.getMaxY(), b.getMaxY());
        return new Rectangle2D(minX, minY, maxX - minX, maxY - minY);
    }
}
