package org.framewright.ui.workspace.article;

import com.ibm.icu.text.BreakIterator;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.TextFlow;

import org.framewright.ui.workspace.article.selection.PageBlocks;
import org.framewright.ui.workspace.article.selection.TextRange;
import org.framewright.ui.workspace.article.selection.WhiteSpace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The places of the characters in one laid-out paragraph. Indices count from the paragraph's first character; coordinates are the flow's,
/// from left to right also where the text runs the other way.
///
/// JavaFX's own hit test misses around the borders of right-to-left runs, and its boxes are not mirrored there; but the boxes themselves
/// are right, so all places are computed from them.
final class FlowGeometry {

    /// Boxes less than this apart have no gap between them.
    private static final double TOUCHING = 1;

    private final LayoutInfo layout;
    private final String text;
    private final double width;
    private final boolean mirrored;

    FlowGeometry(TextFlow flow, String text) {
        this.layout = flow.getLayoutInfo();
        this.text = text;
        this.width = flow.getWidth();
        this.mirrored = flow.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    /// The boxes of a range, line by line, without the white space at the ends of lines.
    List<Rectangle2D> boxes(int start, int end) {
        var boxes = new ArrayList<Rectangle2D>();
        int last = lineOf(Math.max(start, end - 1));
        for (int i = lineOf(start); i <= last; i++) {
            var line = line(i);
            int from = Math.max(start, line.start());
            int to = Math.min(end, line.end());
            if (from < to) {
                boxes.addAll(join(boxesInLine(from, to)));
            }
        }
        return boxes;
    }

    int lineCount() {
        return layout.getTextLineCount();
    }

    TextRange line(int number) {
        var line = layout.getTextLine(number, false);
        int end = line.end();
        while (end > line.start() && WhiteSpace.isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return new TextRange(line.start(), end);
    }

    /// The line of a caret before the character at an index.
    int lineOf(int index) {
        return PageBlocks.last(lineCount(), i -> layout.getTextLine(i, false).start() <= index);
    }

    int lineAt(double y) {
        int last = lineCount() - 1;
        for (int i = 0; i < last; i++) {
            if (y < (bounds(i).getMaxY() + bounds(i + 1).getMinY()) / 2) {
                return i;
            }
        }
        return last;
    }

    /// The place of a caret before the character at an index: a box without width.
    Rectangle2D caret(int index) {
        boolean atEnd = index >= text.length();
        var caret = layout.caretInfoAt(atEnd ? Math.max(0, text.length() - 1) : index, !atEnd).getSegmentAt(0);
        var place = new Rectangle2D(caret.getMinX(), caret.getMinY(), 0, caret.getHeight());
        return mirrored ? mirror(place, width) : place;
    }

    /// The whole character of a line that is nearest to a place in it; empty where the line has none.
    TextRange characterAt(double x, int number) {
        var line = line(number);
        var nearest = new TextRange(line.start(), line.start());
        double least = Double.MAX_VALUE;
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(line.start(), line.end()));
        int start = characters.first();
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            for (var box : boxesInLine(line.start() + start, line.start() + end)) {
                if (distance(box, x) < least) {
                    least = distance(box, x);
                    nearest = new TextRange(line.start() + start, line.start() + end);
                }
            }
            start = end;
        }
        return nearest;
    }

    /// The place between two characters of a line that is nearest to a place in it.
    int placeAt(double x, int line) {
        var character = characterAt(x, line);
        var boxes = boxesInLine(character.start(), character.end());
        if (boxes.isEmpty()) {
            return character.start();
        }
        var box = boxes.getFirst();
        double before = caret(character.start()).getMinX();
        double after = box.getMinX() + box.getMaxX() - before;
        return Math.abs(x - before) <= Math.abs(x - after) ? character.start() : character.end();
    }

    private List<Rectangle2D> boxesInLine(int start, int end) {
        var boxes = start < end ? layout.getSelectionGeometry(start, end, false) : List.<Rectangle2D>of();
        return mirrored ? boxes.stream().map(box -> mirror(box, width)).toList() : boxes;
    }

    private Rectangle2D bounds(int line) {
        return layout.getTextLine(line, false).bounds();
    }

    /// The boxes of one line, joined as far as they touch: a box for each word becomes one for them all.
    private static List<Rectangle2D> join(List<Rectangle2D> line) {
        if (line.size() < 2) {
            return line;
        }
        var joined = new ArrayList<Rectangle2D>();
        for (var box : line.stream().sorted(Comparator.comparingDouble(Rectangle2D::getMinX)).toList()) {
            var before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && box.getMinX() - before.getMaxX() < TOUCHING) {
                joined.set(joined.size() - 1, union(before, box));
            } else {
                joined.add(box);
            }
        }
        return joined;
    }

    /// The mirrored box in a place of the given width.
    private static Rectangle2D mirror(Rectangle2D box, double width) {
        return new Rectangle2D(width - box.getMaxX(), box.getMinY(), box.getWidth(), box.getHeight());
    }

    /// The distance of a place on the line from a box; 0 inside.
    static double distance(Rectangle2D box, double x) {
        return Math.max(0, Math.max(box.getMinX() - x, x - box.getMaxX()));
    }

    private static Rectangle2D union(Rectangle2D a, Rectangle2D b) {
        double minX = Math.min(a.getMinX(), b.getMinX());
        double minY = Math.min(a.getMinY(), b.getMinY());
        double maxX = Math.max(a.getMaxX(), b.getMaxX());
        double maxY = Math.max(a.getMaxY(), b.getMaxY());
        return new Rectangle2D(minX, minY, maxX - minX, maxY - minY);
    }
}
