package org.framewright.ui.workspace.article;

import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.VLineTo;

import org.framewright.codebook.HighlightPatternSearch.PatternMatch;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.workspace.article.selection.TextRange;
import org.framewright.ui.workspace.article.selection.TextSelection;

import java.util.List;

/// The selected text and the caret, and the lines to the annotations that will be joined.
public final class SelectionLayer {

    private static final double LINK_END = 3;

    public final Group ground = PageLayers.still();
    public final Group above = PageLayers.still();
    private final Path selected = Nodes.withStyle(new Path(), "article-selection");
    private final Group links = PageLayers.still();
    private final Line caret = Nodes.withStyle(new Line(), "article-caret");

    public SelectionLayer() {
        ground.getChildren().add(selected);
        above.getChildren().addAll(links, caret);
    }

    public void setFocused(boolean focused) {
        selected.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), focused);
        caret.setVisible(focused);
    }

    public void show(TextSelection selection, List<ParagraphView> paragraphs) {
        selected.getElements().clear();
        for (var span : selection.ranges()) {
            for (var paragraph : paragraphs) {
                paragraph.boxes(new PatternMatch(span.start(), span.end())).forEach(box -> add(box, paragraph));
            }
        }
        var place = new PageGeometry(paragraphs).caret(selection.caret());
        double x = Math.rint(place.getMinX()) + 0.5;
        caret.setStartX(x);
        caret.setEndX(x);
        caret.setStartY(Math.rint(place.getMinY()) - 1);
        caret.setEndY(Math.rint(place.getMaxY()) + 1);
    }

    /// Draws a line for each pair of ranges: from the end of the earlier one to the beginning of the later one, between the lines of the
    /// text and beside it.
    public void showLinks(List<List<TextRange>> pairs, PageGeometry geometry) {
        links.getChildren().clear();
        for (var pair : pairs) {
            boolean inOrder = pair.getFirst().start() <= pair.getLast().start();
            var earlier = inOrder ? pair.getFirst() : pair.getLast();
            var later = inOrder ? pair.getLast() : pair.getFirst();
            // within one another: between the beginnings
            var from = geometry.caret(earlier.end() <= later.start() ? earlier.end() : earlier.start());
            var to = geometry.caret(later.start());
            var line =
                    Nodes.withStyle(
                            linkLine(from, to, geometry.caret(geometry.line(later.start()).start())), "link-line");
            links.getChildren().addAll(line, linkEnd(line, 0), linkEnd(line, line.getPoints().size() - 2));
        }
    }

    /// @param lineStart the caret at the beginning of the later range's line
    private static Polyline linkLine(Rectangle2D from, Rectangle2D to, Rectangle2D lineStart) {
        double below = from.getMaxY() + LINK_END;
        if (to.getMinY() < from.getMaxY()) {
            return new Polyline(
                    from.getMinX(),
                    from.getMaxY(),
                    from.getMinX(),
                    below,
                    to.getMinX(),
                    below,
                    to.getMinX(),
                    to.getMaxY());
        }
        double above = to.getMinY() - LINK_END;
        if (above - below < from.getHeight()) {
            return new Polyline(
                    from.getMinX(),
                    from.getMaxY(),
                    from.getMinX(),
                    above,
                    to.getMinX(),
                    above,
                    to.getMinX(),
                    to.getMinY());
        }
        double beside = lineStart.getMinX() - 2 * LINK_END;
        return new Polyline(
                from.getMinX(),
                from.getMaxY(),
                from.getMinX(),
                below,
                beside,
                below,
                beside,
                above,
                to.getMinX(),
                above,
                to.getMinX(),
                to.getMinY());
    }

    private static Circle linkEnd(Polyline line, int at) {
        var points = line.getPoints();
        return Nodes.withStyle(new Circle(points.get(at), points.get(at + 1), LINK_END), "link-end");
    }

    /// Adds a box on whole pixels, so that there is no visible gap between two lines.
    private void add(Rectangle2D box, ParagraphView paragraph) {
        double x = paragraph.flow.getLayoutX();
        double slack = paragraph.flow.getLineSpacing() / 2;
        double top = Math.rint(paragraph.top() + box.getMinY() - slack);
        double bottom = Math.rint(paragraph.top() + box.getMaxY() + slack);
        double left = Math.floor(x + box.getMinX());
        double right = Math.ceil(x + box.getMaxX());
        selected.getElements()
                .addAll(
                        new MoveTo(left, top),
                        new HLineTo(right),
                        new VLineTo(bottom),
                        new HLineTo(left),
                        new ClosePath());
    }
}
