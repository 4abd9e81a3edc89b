package org.framewright.ui.workspace.article;

import javafx.scene.Group;

import org.framewright.model.AnnotationId;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Both margins: stripes and labels at the left, the bracket at the right. Arranged for the whole article, drawn for
/// what is visible.
final class Margins {

    private static final double ROW_HEIGHT = 12.5;

    private final ArticleViewModel viewModel;
    private final StripeLayer stripeLayer;
    private final UnitLayer unitLayer;
    private final BracketLayer bracketLayer = new BracketLayer();
    final Group group = Layers.still();
    private List<Gutter.Stripe> stripes = List.of();
    private List<UnitLayer.Sign> signs = List.of();
    private Columns columns = new Columns(0, 1);

    Margins(ArticleViewModel viewModel) {
        this.viewModel = viewModel;
        this.stripeLayer = new StripeLayer(viewModel::select);
        this.unitLayer = new UnitLayer(viewModel::select);
        group.setMouseTransparent(false);
        group.getChildren().addAll(stripeLayer.group, unitLayer.group, bracketLayer.group);
    }

    /// Arranges everything anew.
    ///
    /// @param boxes by the page's coordinates
    /// @param geometry where the units begin
    void arrange(Map<AnnotationId, MarkBox> boxes, PageGeometry geometry, Columns newColumns) {
        columns = newColumns;
        var marks = viewModel.marksProperty().get();
        stripes = Gutter.of(marks.list(), boxes, ROW_HEIGHT * columns.zoom());
        signs = marks.units.stream().flatMap(it -> sign(it, geometry).stream()).toList();
        bracketLayer.show(viewModel.connection(), marks, boxes, columns, ROW_HEIGHT * columns.zoom());
    }

    void draw(MarkBox visible) {
        var connection = viewModel.connection();
        var selected = viewModel.selectedProperty().get();
        var emphasis = new Pieces.Emphases(viewModel.marksProperty().get().list(), selected, connection);
        stripeLayer.show(stripes, columns, visible, emphasis::of);
        unitLayer.show(signs, columns, visible);
    }

    private Optional<UnitLayer.Sign> sign(Marks.UnitMark mark, PageGeometry geometry) {
        return Optional.ofNullable(viewModel.articleProperty().get())
                .flatMap(it -> it.segment(mark.kind(), mark.number()))
                .map(it -> geometry.caret(it.start()))
                .map(it -> new UnitLayer.Sign(mark, Math.rint((it.getMinY() + it.getMaxY()) / 2)));
    }
}
