package org.framewright.ui.workspace.article;

import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Rectangle;

import org.framewright.model.AnnotationId;

import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/// The signs of what was coded as a unit, between a paragraph's number and its text. A click on one goes to its questions.
final class UnitLayer {

    private static final double SIZE = 5;
    private static final double BESIDE_NUMBER = 2;
    private static final double PITCH = 7;

    /// More than these below one another would reach into the next line; further ones lie over the last.
    private static final int MOST_IN_LINE = 3;

    final Group group = Layers.still();
    private final Consumer<AnnotationId> select;
    private final Tooltip inFull = new Tooltip();

    record Sign(Marks.UnitMark mark, double middle) {}

    UnitLayer(Consumer<AnnotationId> select) {
        this.select = select;
        group.setMouseTransparent(false);
    }

    void show(List<Sign> signs, Columns columns, MarkBox visible) {
        group.getChildren().clear();
        var inLine = new HashMap<Double, Integer>();
        double left = Math.rint(columns.numbersRight()) + BESIDE_NUMBER;
        for (var sign : signs) {
            int before = inLine.merge(sign.middle(), 1, Integer::sum) - 1;
            if (visible.meets(sign.middle(), sign.middle())) {
                add(sign, left, Math.min(before, MOST_IN_LINE - 1));
            }
        }
    }

    private void add(Sign sign, double left, int place) {
        var mark = sign.mark();
        var shape = new Rectangle(left, Math.rint(sign.middle() - SIZE / 2) + place * PITCH, SIZE, SIZE);
        shape.getStyleClass().addAll("unit-sign", PieceDrawing.colourClass(mark.colour()));
        Layers.selecting(shape, mark.label(), inFull, () -> select.accept(mark.id()));
        group.getChildren().add(shape);
    }
}
