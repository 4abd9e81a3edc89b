package org.framewright.ui.workspace.article;

import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Rectangle;

import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.workspace.article.StripeLayer.MarginLayout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Both margins: stripes and labels at the left, the bracket at the right. Arranged for the whole article, drawn for the
/// visible part.
final class PageMargins {

    private static final double ROW_HEIGHT = 12.5;

    private final ArticleViewModel viewModel;
    private final StripeLayer stripeLayer;
    private final UnitLayer unitLayer;
    private final BracketLayer bracketLayer = new BracketLayer();
    final Group group = PageLayers.still();
    private List<MarginLayout.Stripe> stripes = List.of();
    private List<UnitLayer.Sign> signs = List.of();
    private PageColumns columns = new PageColumns(0, 1, true);

    PageMargins(ArticleViewModel viewModel) {
        this.viewModel = viewModel;
        this.stripeLayer = new StripeLayer(viewModel::select);
        this.unitLayer = new UnitLayer(viewModel::select);
        group.setMouseTransparent(false);
        group.getChildren().addAll(stripeLayer.group, unitLayer.group, bracketLayer.group);
    }

    /// Arranges all signs anew.
    ///
    /// @param boxes by the page's coordinates
    /// @param geometry places the units
    void arrange(Map<AnnotationId, MarkBox> boxes, PageGeometry geometry, PageColumns newColumns) {
        columns = newColumns;
        var marks = viewModel.marks.get();
        stripes = MarginLayout.of(marks.list, boxes, ROW_HEIGHT * columns.zoom());
        signs = marks.units.stream().flatMap(it -> sign(it, geometry).stream()).toList();
        showConnection(boxes);
    }

    /// Draws the bracket of the selected annotation.
    void showConnection(Map<AnnotationId, MarkBox> boxes) {
        bracketLayer.show(viewModel.connection(), viewModel.marks.get(), boxes, columns, ROW_HEIGHT * columns.zoom());
    }

    void draw(MarkBox visible, MarkPieces.MarkEmphases emphases) {
        stripeLayer.show(stripes, columns, visible, emphases::emphasisOf);
        unitLayer.show(signs, columns, visible);
    }

    private Optional<UnitLayer.Sign> sign(AnnotationMarks.UnitMark mark, PageGeometry geometry) {
        return Optional.ofNullable(viewModel.article.get())
                .flatMap(it -> it.segment(mark.kind(), mark.number()))
                .map(it -> geometry.caret(it.start()))
                .map(it -> new UnitLayer.Sign(mark, Math.rint((it.getMinY() + it.getMaxY()) / 2)));
    }

    /// The signs of coded units, between a paragraph's number and its text. A click on one goes to its questions.
    private static final class UnitLayer {

        private static final double SIZE = 5;
        private static final double BESIDE_NUMBER = 2;
        private static final double PITCH = 7;

        /// More signs than these below one another would reach into the next line; further ones lie over the last.
        private static final int MOST_IN_LINE = 3;

        final Group group = PageLayers.still();
        private final Consumer<AnnotationId> select;
        private final Tooltip tooltip = new Tooltip();

        record Sign(AnnotationMarks.UnitMark mark, double middle) {}

        UnitLayer(Consumer<AnnotationId> select) {
            this.select = select;
            group.setMouseTransparent(false);
        }

        void show(List<Sign> signs, PageColumns columns, MarkBox visible) {
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
            PageLayers.makeSelectable(shape, mark.label(), tooltip, () -> select.accept(mark.id()));
            group.getChildren().add(shape);
        }
    }
}
