package org.framewright.ui.agreement.figures;

import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.framewright.agreement.ConfidenceInterval;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.FigureEstimate;
import org.framewright.ui.controls.text.Nodes;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A figure with its interval, and the thresholds. The bar goes from .2 to 1; a figure below is at the left end.
public final class IntervalBar extends Pane {

    private static final double FROM = 0.2;
    private static final double POINT = 8;
    private static final double THICK = 2;

    private static final PseudoClass TOO_LOW = PseudoClass.getPseudoClass("too-low");

    private final Region tentative = region("tentative");
    private final Region reliable = region("reliable");
    private final Region interval = region("interval");
    private final Region point = region("point");
    private AlphaThresholds thresholds = AlphaThresholds.USUAL;
    private double value;
    private @Nullable ConfidenceInterval shownInterval;
    private @Nullable Region cell;

    public IntervalBar() {
        getStyleClass().add("interval-bar");
        setMouseTransparent(true);
        getChildren().setAll(tentative, reliable, interval, point);
    }

    /// The same in a cell of a table: its zones are as high as the cell, so that they run through all rows.
    IntervalBar within(Region tableCell) {
        cell = tableCell;
        tableCell.heightProperty().subscribe(_ -> requestLayout());
        return this;
    }

    private static Region region(String style) {
        var region = Nodes.withStyle(new Region(), style);
        region.setManaged(false);
        return region;
    }

    /// Shows an estimate; without a figure the thresholds only.
    public void show(Optional<FigureEstimate> estimate, AlphaThresholds newThresholds) {
        thresholds = newThresholds;
        var figure =
                estimate.map(FigureEstimate::outcome)
                        .map(it -> it instanceof MeasureOutcome.Defined(double known, _, _) ? known : null);
        value = figure.orElse(0.0);
        var pairs = estimate.map(FigureEstimate::pairs).orElse(null);
        var drawn = estimate.map(FigureEstimate::interval).orElse(null);
        var range = pairs == null ? drawn : new ConfidenceInterval(pairs.low(), pairs.high());
        shownInterval = figure.isPresent() ? range : null;
        point.setVisible(figure.isPresent());
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
            double low = place(between.low()) * width;
            double high = place(between.high()) * width;
            interval.resizeRelocate(POINT / 2 + low, middle - THICK / 2, Math.max(1, high - low), THICK);
        }
        point.resizeRelocate(place(value) * width, middle - POINT / 2, POINT, POINT);
    }

    private void zone(Region zone, double from, double to) {
        double width = getWidth() - POINT;
        double left = Math.floor(POINT / 2 + place(from) * width);
        double height = cell == null ? getHeight() : cell.getHeight();
        zone.resizeRelocate(left, (getHeight() - height) / 2, POINT / 2 + place(to) * width - left, height);
    }

    /// The place of a figure on a bar of a width, in pixels from its left.
    static double at(double figure, double width) {
        return POINT / 2 + place(figure) * (width - POINT);
    }

    /// The place of a figure on the bar, from 0 to 1.
    private static double place(double figure) {
        return Math.clamp((figure - FROM) / (1 - FROM), 0, 1);
    }
}
