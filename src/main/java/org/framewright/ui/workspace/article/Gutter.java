package org.framewright.ui.workspace.article;

import org.framewright.model.AnnotationId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Arranges the stripes and labels of the left margin: pure. Worked out for the whole article, so that nothing jumps
/// while it is scrolled.
final class Gutter {

    private static final double APART = 2;

    /// Half a line of a label, which may have two.
    private static final double BESIDE = 6;

    /// One mark's stripe and the height of its label's middle.
    ///
    /// @param lane from 0, counted from the text
    record Stripe(Mark mark, MarkBox box, int lane, double labelY) {}

    private Gutter() {}

    /// Stripes for everything that is tinted or has a line of its own; what fills roles is shown by its owner's.
    ///
    /// @param boxes by the page's coordinates
    /// @param labelHeight the least distance between the middles of two labels
    static List<Stripe> of(List<Mark> marks, Map<AnnotationId, MarkBox> boxes, double labelHeight) {
        var striped =
                marks.stream()
                        .filter(mark -> mark.stroke() == Mark.Stroke.TINT || mark.stroke() == Mark.Stroke.LANE)
                        .flatMap(mark -> placed(mark, boxes.get(mark.id())))
                        .sorted(
                                Comparator.comparingDouble((Placed placed) -> placed.box().top())
                                        .thenComparingDouble(placed -> -placed.box().bottom())
                                        .thenComparing(placed -> placed.mark().stroke()))
                        .toList();
        var lanes =
                Lanes.of(
                        striped.stream()
                                .map(placed -> new Lanes.Stretch(placed.box().top(), placed.box().bottom()))
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

    private record Placed(Mark mark, MarkBox box) {}

    private static Stream<Placed> placed(Mark mark, @Nullable MarkBox box) {
        return box == null ? Stream.empty() : Stream.of(new Placed(mark, box));
    }

    /// How many lanes there are beside a label, counted from the text; at least 1.
    ///
    /// @param labelY the label's middle
    static int lanesBeside(double labelY, List<Stripe> stripes) {
        return lanes(stripes.stream().filter(it -> it.box().meets(labelY - BESIDE, labelY + 3 * BESIDE)).toList());
    }

    /// How many lanes there are; at least 1.
    static int lanes(List<Stripe> stripes) {
        return stripes.stream().mapToInt(stripe -> stripe.lane() + 1).max().orElse(1);
    }
}
