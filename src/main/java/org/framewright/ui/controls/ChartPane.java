package org.framewright.ui.controls;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.theme.Zoom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shares from 0 to 1 over time, with limits where there are any. A point outside its limits is a square, all others are
/// round.
public final class ChartPane extends Pane {

    private static final double LEFT = 40;
    private static final double MARGIN = 30;
    private static final double RIGHT = 16;
    private static final double BOTTOM = 20;
    private static final double TOP = 8;
    private static final double POINT = 9;

    /// The room for a day with its year below a point.
    private static final double DAY = 80;

    private final List<Dot> dots;
    private final Optional<Double> mean;

    /// A point.
    ///
    /// @param value empty for a gap
    /// @param low the lower limit; empty for none
    /// @param label its time, in few words
    public record Dot(
            Optional<Double> value, Optional<Double> low, Optional<Double> high, String label, String tooltip) {

        private boolean isOut() {
            return value.isPresent() && low.isPresent() && value.get() < low.get();
        }
    }

    /// @param says its subject, for a screen reader, which reads the points after it
    public ChartPane(String id, String says, List<Dot> dots, Optional<Double> mean) {
        this.dots = List.copyOf(dots);
        this.mean = mean;
        setId(id);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(
                Stream.concat(Stream.of(says), dots.stream().filter(it -> it.value().isPresent()).map(Dot::tooltip))
                        .collect(Collectors.joining("; ")));
        getStyleClass().add("chart");
        Zoom.zoomOf(this).subscribe(_ -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        var drawn = new ArrayList<Node>();
        for (double share : List.of(0.0, 0.5, 1.0)) {
            drawn.add(line("grid", toEm(LEFT + MARGIN - POINT), y(share), getWidth() - toEm(RIGHT), y(share)));
            drawn.add(
                    label(share == 0.5 ? "½" : share == 0 ? "0" : "1", 0, y(share) - toEm(8), toEm(LEFT - 14), "axis"));
        }
        mean.ifPresent(
                it -> drawn.add(line("mean", toEm(LEFT + MARGIN - POINT), y(it), getWidth() - toEm(RIGHT), y(it))));
        for (int i = 0; i < dots.size(); i++) {
            addLimits(drawn, i);
        }
        var path = Nodes.withStyle(new Polyline(), "path");
        for (int i = 0; i < dots.size(); i++) {
            int at = i;
            dots.get(i).value().ifPresent(it -> path.getPoints().addAll(x(at), y(it)));
        }
        drawn.add(path);
        for (int i = 0; i < dots.size(); i++) {
            addDot(drawn, i);
        }
        getChildren().setAll(drawn);
    }

    private void addLimits(List<Node> drawn, int i) {
        double half = Math.min(step() / 2 - 2, toEm(MARGIN));
        var dot = dots.get(i);
        dot.low().ifPresent(it -> drawn.add(line("limit", x(i) - half, y(it), x(i) + half, y(it))));
        dot.high().ifPresent(it -> drawn.add(line("limit", x(i) - half, y(it), x(i) + half, y(it))));
    }

    private void addDot(List<Node> drawn, int i) {
        var dot = dots.get(i);
        dot.value()
                .ifPresent(it -> {
                    var point = Nodes.withStyle(new Region(), dot.isOut() ? "dot-out" : "dot");
                    point.setManaged(false);
                    double size = toEm(POINT);
                    point.resizeRelocate(x(i) - size / 2, y(it) - size / 2, size, size);
                    Tooltip.install(point, new Tooltip(dot.tooltip()));
                    drawn.add(point);
                });
        double room = Math.max(step(), toEm(DAY));
        if (i % Math.max(1, (int) Math.ceil(toEm(DAY) / Math.max(1, step()))) == 0) {
            drawn.add(label(dot.label(), x(i) - room / 2, getHeight() - toEm(BOTTOM) + 2, room, "time"));
        }
    }

    private double toEm(double pixels) {
        return pixels * Zoom.factorIn(this);
    }

    private double step() {
        return dots.size() < 2
                ? getWidth() - toEm(LEFT + RIGHT)
                : (getWidth() - toEm(LEFT + RIGHT + 60)) / (dots.size() - 1);
    }

    private double x(int i) {
        return toEm(LEFT + MARGIN) + (dots.size() < 2 ? step() / 2 - toEm(MARGIN) : i * step());
    }

    private double y(double share) {
        return toEm(TOP) + (1 - Math.clamp(share, 0, 1)) * (getHeight() - toEm(TOP + BOTTOM));
    }

    private static Line line(String style, double x1, double y1, double x2, double y2) {
        var line = Nodes.withStyle(new Line(x1, Math.round(y1) + 0.5, x2, Math.round(y2) + 0.5), style);
        line.setManaged(false);
        return line;
    }

    private Label label(String words, double x, double y, double width, String style) {
        var label = Nodes.withStyle(new Label(words), "chart-label", style);
        label.setManaged(false);
        label.resizeRelocate(x, y, width, toEm(16));
        return label;
    }
}
