package org.framewright.ui.agreement.figures;

import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.framewright.agreement.ConfidenceInterval;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.FigureEstimate;
import org.framewright.ui.controls.Nodes;
import org.jspecify.annotations.Nullable;

/// A figure between 0 and 1 with its interval, and the thresholds. A figure below 0 is at the left end.
public final class IntervalBar extends Pane {

    private static final double POINT = 8;
    private static final double THICK = 2;

    /// The distance by which zones reach into the rows above and below.
    private static final double BEYOND = 7;

    private static final PseudoClass TOO_LOW = PseudoClass.getPseudoClass("too-low");

    private final Region tentative = region("tentative");
    private final Region reliable = region("reliable");
    private final Region interval = region("interval");
    private final Region point = region("point");
    private AlphaThresholds thresholds = AlphaThresholds.USUAL;
    private double value;
    private @Nullable ConfidenceInterval shownInterval;

    public IntervalBar() {
        getStyleClass().add("interval-bar");
        setMouseTransparent(true);
        getChildren().setAll(tentative, reliable, interval, point);
    }

    private static Region region(String style) {
        var region = Nodes.withStyle(new Region(), style);
        region.setManaged(false);
        return region;
    }

    /// Shows an estimate; without a figure the thresholds only.
    public void show(FigureEstimate estimate, AlphaThresholds newThresholds) {
        thresholds = newThresholds;
        boolean defined = estimate.outcome() instanceof MeasureOutcome.Defined;
        value = estimate.outcome() instanceof MeasureOutcome.Defined(double figure, _, _) ? figure : 0;
        var pairs = estimate.pairs();
        var range = pairs == null ? estimate.interval() : new ConfidenceInterval(pairs.low(), pairs.high());
        shownInterval = defined ? range : null;
        point.setVisible(defined);
        point.pseudoClassStateChanged(TOO_LOW, value < thresholds.tentative());
        interval.setVisible(shownInterval != null);
        interval.getStyleClass().removeAll("range");
        if (pairs != null) {
            interval.getStyleClass().add("range");
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - POINT;
        double middle = getHeight() / 2;
        zone(tentative, thresholds.tentative(), thresholds.reliable());
        zone(reliable, thresholds.reliable(), 1);
        var between = shownInterval;
        if (between != null) {
            double low = clip(between.low()) * width;
            double high = clip(between.high()) * width;
            interval.resizeRelocate(POINT / 2 + low, middle - THICK / 2, Math.max(1, high - low), THICK);
        }
        point.resizeRelocate(clip(value) * width, middle - POINT / 2, POINT, POINT);
    }

    private void zone(Region zone, double from, double to) {
        double width = getWidth() - POINT;
        double left = Math.floor(POINT / 2 + from * width);
        zone.resizeRelocate(left, -BEYOND, POINT / 2 + to * width - left, getHeight() + 2 * BEYOND);
    }

    private static double clip(double figure) {
        return Math.clamp(figure, 0, 1);
    }
}
