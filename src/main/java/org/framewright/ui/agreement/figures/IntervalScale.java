package org.framewright.ui.agreement.figures;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.wording.Texts;

import java.util.stream.DoubleStream;

/// The scale above bars: a low figure, the thresholds, and 1.
final class IntervalScale extends Pane {

    private static final double LOW = 0.4;

    /// The least distance of two labels, in their own widths.
    private static final double APART = 1.25;

    private final Texts texts;
    private double[] marks = {};

    IntervalScale(Texts texts) {
        this.texts = texts;
        getStyleClass().add("interval-scale");
    }

    void show(AlphaThresholds thresholds) {
        marks = DoubleStream.of(LOW, thresholds.tentative(), thresholds.reliable(), 1).sorted().distinct().toArray();
        getChildren()
                .setAll(
                        DoubleStream.of(marks)
                                .mapToObj(it -> Nodes.keepWidth(new Label(texts.get("agreement.scale-mark", it))))
                                .toList());
    }

    @Override
    protected void layoutChildren() {
        double right = getWidth();
        // from the right, since the thresholds count more than a low figure
        for (int i = marks.length - 1; i >= 0; i--) {
            var label = (Label) getChildren().get(i);
            double width = label.prefWidth(-1);
            double left = Math.min(IntervalBar.at(marks[i], getWidth()) - width / 2, getWidth() - width);
            boolean fits = left >= 0 && left + width * APART <= right + width * (APART - 1);
            label.setVisible(fits);
            if (fits) {
                label.resizeRelocate(left, (getHeight() - label.prefHeight(-1)) / 2, width, label.prefHeight(-1));
                right = left - width * (APART - 1);
            }
        }
    }
}
