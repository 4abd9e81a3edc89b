package org.framewright.ui.workspace.article;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import org.framewright.model.ConstantName;
import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.workspace.article.MarkPieces.Emphasis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The coding stripes and their labels, left of the text. A click on one selects its annotation.
public final class StripeLayer {

    /// The height of a line without ink: two labels may share it.
    private static final double LEADING = 4;

    private static final double STRIPE = 3;
    private static final double PITCH = 7;
    private static final double BESIDE_LABEL = 8;
    private static final double PAGE_EDGE = 5;

    /// The least room for a word.
    private static final double LEAST_LABEL = 34;

    /// A larger margin would distract from the text.
    private static final double MOST_LABEL = 190;

    private static final double MOST_TOLD = 420;

    public final Group group = PageLayers.still();
    private final Consumer<AnnotationId> select;

    /// One tooltip for all cut labels.
    private final Tooltip tooltip = new Tooltip();

    public StripeLayer(Consumer<AnnotationId> select) {
        this.select = select;
        WordPieces.wrapWherePossible(tooltip);
        tooltip.setStyle("-fx-max-width: " + Zoom.toEm(MOST_TOLD));
        group.setMouseTransparent(false);
    }

    public void show(
            List<MarginLayout.Stripe> stripes,
            PageColumns columns,
            MarkBox visible,
            Function<AnnotationMark, Emphasis> emphasis) {
        group.getChildren().clear();
        double right = columns.stripesRight();
        int lanes = Math.min(MarginLayout.lanes(stripes), columns.stripes());
        var shown = IntStream.range(0, stripes.size()).filter(i -> isInSight(stripes.get(i), visible)).boxed().toList();
        var beside = MarginLayout.findBeside(shown.stream().map(stripes::get).toList(), stripes);
        for (int i : shown) {
            var stripe = stripes.get(i);
            var how = emphasis.apply(stripe.mark());
            addStripe(stripe, right - Math.min(stripe.lane(), lanes - 1) * PITCH, how);
            double below = i + 1 < stripes.size() ? stripes.get(i + 1).labelY() - stripe.labelY() : Double.MAX_VALUE;
            int besideLabel = Math.min(MarginLayout.countLanesAt(stripe.labelY(), beside), lanes);
            addLabel(stripe, new Room(labelsRight(right, besideLabel), below, columns.zoom()), how);
        }
    }

    private static boolean isInSight(MarginLayout.Stripe stripe, MarkBox visible) {
        return visible.meets(stripe.box().top(), Math.max(stripe.box().bottom(), stripe.labelY() + 10));
    }

    private void addStripe(MarginLayout.Stripe stripe, double right, Emphasis emphasis) {
        double top = Math.rint(stripe.box().top());
        double wide = emphasis == Emphasis.CHOSEN ? STRIPE + 1 : STRIPE;
        var shape = new Rectangle(right - STRIPE, top, wide, Math.rint(stripe.box().bottom()) - top);
        add(shape, "coding-stripe", stripe, emphasis);
    }

    /// The room of a label.
    ///
    /// @param right its end, beside the stripes at its height
    /// @param below the distance to the next label
    private record Room(double right, double below, double zoom) {

        double width() {
            return Math.min(MOST_LABEL * zoom, right - PAGE_EDGE);
        }
    }

    private static double labelsRight(double right, int lanes) {
        return right - lanes * PITCH - BESIDE_LABEL + (PITCH - STRIPE);
    }

    private void addLabel(MarginLayout.Stripe stripe, Room room, Emphasis emphasis) {
        if (stripe.mark().label().isEmpty() || room.width() < LEAST_LABEL * room.zoom()) {
            return;
        }
        var label = new Text(stripe.mark().label());
        add(label, "stripe-label", stripe, emphasis);
        label.applyCss();
        double height = label.getLayoutBounds().getHeight();
        label.setTextAlignment(TextAlignment.RIGHT);
        TextShortener.fitText(label, room.width(), room.below() + LEADING >= 2 * height ? 2 : 1);
        label.setX(Math.rint(room.right() - label.getLayoutBounds().getWidth()));
        label.setY(Math.rint(stripe.labelY() + label.getBaselineOffset() - height / 2));
    }

    private void add(Node node, String kind, MarginLayout.Stripe stripe, Emphasis emphasis) {
        node.getStyleClass()
                .addAll(
                        kind,
                        PieceDrawing.colourClass(stripe.mark().colour()),
                        emphasis.name().toLowerCase(Locale.ROOT));
        stripe.mark().comparison().ifPresent(it -> node.getStyleClass().add(ConstantName.of(it)));
        PageLayers.makeSelectable(node, stripe.mark().label(), tooltip, () -> select.accept(stripe.mark().id()));
        group.getChildren().add(node);
    }

    /// The stripes and labels of the left margin: pure. Arranged for the whole article, so that nothing jumps while it is
    /// scrolled.
    public static final class MarginLayout {

        private static final double APART = 2;

        /// Half the height of a label's line; a label may have two.
        private static final double BESIDE = 6;

        /// One mark's stripe and the height of its label's middle.
        ///
        /// @param lane from 0, counted from the text
        public record Stripe(AnnotationMark mark, MarkBox box, int lane, double labelY) {}

        private MarginLayout() {}

        /// Stripes for the marks that have one.
        ///
        /// @param boxes by the page's coordinates
        /// @param labelHeight the least distance between the middles of two labels
        public static List<Stripe> of(
                List<AnnotationMark> marks, Map<AnnotationId, MarkBox> boxes, double labelHeight) {
            var striped = new ArrayList<PlacedMark>();
            for (var mark : marks) {
                var box = boxes.get(mark.id());
                if (mark.hasStripe() && box != null) {
                    striped.add(new PlacedMark(mark, box));
                }
            }
            striped.sort(
                    Comparator.comparingDouble((PlacedMark placed) -> placed.box().top())
                            .thenComparingDouble(placed -> -placed.box().bottom())
                            .thenComparing(placed -> placed.mark().stroke()));
            var lanes =
                    MarkPieces.LaneAssignment.assign(
                            striped.stream()
                                    .map(placed ->
                                            new MarkPieces.LaneAssignment.LaneRange(
                                                    placed.box().top(), placed.box().bottom()))
                                    .toList(),
                            APART);
            var stripes = new ArrayList<Stripe>();
            double free = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < lanes.length; i++) {
                var placed = striped.get(i);
                double labelY = Math.max(placed.box().middle(), free);
                if (!placed.mark().label().isEmpty()) {
                    free = labelY + labelHeight;
                }
                stripes.add(new Stripe(placed.mark(), placed.box(), lanes[i], labelY));
            }
            return stripes;
        }

        private record PlacedMark(AnnotationMark mark, MarkBox box) {}

        /// The stripes that may be beside the labels of some.
        static List<Stripe> findBeside(List<Stripe> some, List<Stripe> all) {
            var labels = some.stream().mapToDouble(Stripe::labelY).summaryStatistics();
            return all.stream()
                    .filter(it -> it.box().meets(labels.getMin() - BESIDE, labels.getMax() + 3 * BESIDE))
                    .toList();
        }

        /// The number of lanes beside a label, counted from the text; at least 1.
        ///
        /// @param labelY the label's middle
        static int countLanesAt(double labelY, List<Stripe> stripes) {
            return lanes(stripes.stream().filter(it -> it.box().meets(labelY - BESIDE, labelY + 3 * BESIDE)).toList());
        }

        /// The number of lanes; at least 1.
        static int lanes(List<Stripe> stripes) {
            return stripes.stream().mapToInt(stripe -> stripe.lane() + 1).max().orElse(1);
        }
    }
}
