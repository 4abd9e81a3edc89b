package org.framewright.ui.workspace.article;

import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

import org.framewright.codebook.ReadingAidSearch.ReadingAidMatch;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.workspace.article.selection.TextSelection;

import java.util.List;

/// The selected text and the caret.
public final class SelectionLayer {

    public final Group ground = PageLayers.still();
    public final Group above = PageLayers.still();
    private final Path selected = Nodes.withStyle(new Path(), "article-selection");
    private final Line caret = Nodes.withStyle(new Line(), "article-caret");

    public SelectionLayer() {
        ground.getChildren().add(selected);
        above.getChildren().add(caret);
    }

    public void setFocused(boolean focused) {
        selected.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), focused);
        caret.setVisible(focused);
    }

    public void show(TextSelection selection, List<ParagraphView> paragraphs) {
        selected.getElements().clear();
        for (var span : selection.ranges()) {
            for (var paragraph : paragraphs) {
                paragraph.boxes(new ReadingAidMatch(span.start(), span.end())).forEach(box -> add(box, paragraph));
            }
        }
        var place = new PageGeometry(paragraphs).caret(selection.caret());
        double x = Math.rint(place.getMinX()) + 0.5;
        caret.setStartX(x);
        caret.setEndX(x);
        caret.setStartY(Math.rint(place.getMinY()) - 1);
        caret.setEndY(Math.rint(place.getMaxY()) + 1);
    }

    /// On whole pixels, so that no seam shows between two lines.
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
