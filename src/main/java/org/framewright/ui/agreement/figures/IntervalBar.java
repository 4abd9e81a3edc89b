package org.framewright.ui.agreement.figures;

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
    private static final double THICK = 4;

    private final Region track = region("track");
    private final Region tentative = region("threshold");
    private final Region reliable = region("threshold");
    private final Region interval = region("interval");
    private final Region point = region("point");
    private AlphaThresholds thresholds = AlphaThresholds.USUAL;
    private double value;
    private @Nullable ConfidenceInterval shownInterval;

    public IntervalBar() {
        getStyleClass().add("interval-bar");
        setMouseTransparent(true);
        getChildren().setAll(track, tentative, reliable, interval, point);
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
        track.resizeRelocate(POINT / 2, middle - 0.5, width, 1);
        mark(tentative, thresholds.tentative());
        mark(reliable, thresholds.reliable());
        var between = shownInterval;
        if (between != null) {
            double low = clip(between.low()) * width;
            double high = clip(between.high()) * width;
            interval.resizeRelocate(POINT / 2 + low, middle - THICK / 2, Math.max(1, high - low), THICK);
        }
        point.resizeRelocate(clip(value) * width, middle - POINT / 2, POINT, POINT);
    }

    private void mark(Region threshold, double at) {
        double x = Math.floor(POINT / 2 + at * (getWidth() - POINT));
        threshold.resizeRelocate(x, getHeight() / 2 - POINT, 1, 2 * POINT);
    }

    private static double clip(double figure) {
        return Math.clamp(figure, 0, 1);
    }
}
