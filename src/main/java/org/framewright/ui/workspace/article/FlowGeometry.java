package org.framewright.ui.workspace.article;

import com.ibm.icu.text.BreakIterator;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where the characters of one laid-out paragraph are. Indices count from the paragraph's first character; coordinates
/// are the flow's.
final class FlowGeometry {

    private final TextFlow flow;
    private final LayoutInfo layout;
    private final String text;
    private final boolean bidirectional;

    FlowGeometry(TextFlow flow, String text) {
        this.flow = flow;
        this.layout = flow.getLayoutInfo();
        this.text = text;
        this.bidirectional = Words.needBidi(text);
    }

    /// The boxes of a stretch, line by line, without the white space at the ends of lines.
    List<Rectangle2D> boxes(int start, int end) {
        var boxes = new ArrayList<Rectangle2D>();
        for (var line : layout.getTextLines(false)) {
            int from = Math.max(start, line.start());
            int to = Math.min(end, line.end());
            while (to > from && WhiteSpace.is(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                boxes.addAll(joined(layout.getSelectionGeometry(from, to, false)));
            }
        }
        return boxes;
    }

    int lineCount() {
        return layout.getTextLineCount();
    }

    /// A line without the white space at its end.
    Span line(int number) {
        var line = layout.getTextLine(number, false);
        int end = line.end();
        while (end > line.start() && WhiteSpace.is(text.charAt(end - 1))) {
            end--;
        }
        return new Span(line.start(), end);
    }

    Rectangle2D lineBounds(int number) {
        return layout.getTextLine(number, false).bounds();
    }

    /// The line that a caret before the character at an index stands in.
    int lineOf(int index) {
        int last = lineCount() - 1;
        for (int i = 0; i < last; i++) {
            if (index < layout.getTextLine(i, false).end()) {
                return i;
            }
        }
        return last;
    }

    /// The line nearest to a height.
    int lineAt(double y) {
        int last = lineCount() - 1;
        for (int i = 0; i < last; i++) {
            double below = lineBounds(i + 1).getMinY();
            if (y < (lineBounds(i).getMaxY() + below) / 2) {
                return i;
            }
        }
        return last;
    }

    /// The place of a caret before the character at an index: a box without width.
    Rectangle2D caret(int index) {
        boolean atEnd = index >= text.length();
        var caret = layout.caretInfoAt(atEnd ? Math.max(0, text.length() - 1) : index, !atEnd).getSegmentAt(0);
        return new Rectangle2D(caret.getMinX(), caret.getMinY(), 0, caret.getHeight());
    }

    /// The character nearest to a point of a line.
    int characterAt(double x, int line) {
        var bounds = lineBounds(line);
        var span = line(line);
        int hit = bidirectional ? nearest(x, span) : flow.getHitInfo(new Point2D(x, middle(bounds))).getCharIndex();
        return Math.clamp(hit, span.start(), Math.max(span.start(), span.end() - 1));
    }

    /// The place between two characters nearest to a point of a line.
    int placeAt(double x, int line) {
        int character = characterAt(x, line);
        var end = character + lengthOfCharacterAt(character);
        double before = caret(character).getMinX();
        var boxes = layout.getSelectionGeometry(character, end, false);
        if (boxes.isEmpty()) {
            return character;
        }
        var box = boxes.getFirst();
        double after =
                Math.abs(before - box.getMinX()) < Math.abs(before - box.getMaxX()) ? box.getMaxX() : box.getMinX();
        return Math.abs(x - before) <= Math.abs(x - after) ? character : end;
    }

    /// JavaFX's own hit test misses around the borders of right-to-left runs; its boxes are right.
    private int nearest(double x, Span line) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(line.start(), line.end()));
        int best = line.start();
        double least = Double.MAX_VALUE;
        int start = characters.first();
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            for (var box : layout.getSelectionGeometry(line.start() + start, line.start() + end, false)) {
                double distance = Math.max(0, Math.max(box.getMinX() - x, x - box.getMaxX()));
                if (distance < least) {
                    least = distance;
                    best = line.start() + start;
                }
            }
            start = end;
        }
        return best;
    }

    private int lengthOfCharacterAt(int index) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters.following(index) - index;
    }

    private static double middle(Rectangle2D box) {
        return (box.getMinY() + box.getMaxY()) / 2;
    }

    /// A box for each word becomes one for the line, as far as they touch.
    private static List<Rectangle2D> joined(List<Rectangle2D> boxes) {
        if (boxes.size() < 2) {
            return boxes;
        }
        var joined = new ArrayList<Rectangle2D>();
        var sorted = boxes.stream().sorted((a, b) -> Double.compare(a.getMinX(), b.getMinX())).toList();
        for (var box : sorted) {
            var before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && box.getMinX() - before.getMaxX() < 1) {
                double minY = Math.min(before.getMinY(), box.getMinY());
                double maxY = Math.max(before.getMaxY(), box.getMaxY());
                double maxX = Math.max(before.getMaxX(), box.getMaxX());
                joined.set(
                        joined.size() - 1,
                        new Rectangle2D(before.getMinX(), minY, maxX - before.getMinX(), maxY - minY));
            } else {
                joined.add(box);
            }
        }
        return joined;
    }
}
