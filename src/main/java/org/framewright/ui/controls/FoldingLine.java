package org.framewright.ui.controls;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Optional;

/// A line with content at the left and at the right, and words between them. Where it finds no room, the words are cut, then the left one
/// folds, then the right one too.
public final class FoldingLine extends HBox {

    /// The share of the room between the two that a notification may take beside words.
    private static final double NOTIFICATION = 0.6;

    private final FoldingPane left = new FoldingPane(Pos.CENTER_LEFT);
    private final FoldingPane right = new FoldingPane(Pos.CENTER_RIGHT);
    private Optional<Label> state = Optional.empty();
    private Optional<NotificationBar> notification = Optional.empty();

    public FoldingLine() {
        getChildren().addAll(left, right);
    }

    public FoldingLine(List<? extends Node> left, List<? extends Node> right) {
        this();
        addLeft(left);
        addRight(right);
    }

    void addLeft(List<? extends Node> nodes) {
        add(left, nodes);
    }

    void addRight(List<? extends Node> nodes) {
        add(right, nodes);
    }

    /// What folds by itself is never wider than the part that it is in.
    private static void add(FoldingPane part, List<? extends Node> nodes) {
        for (var node : nodes) {
            if (node instanceof FoldingPane inner) {
                inner.maxWidthProperty().bind(part.widthProperty());
            }
            part.getChildren().add(node);
        }
    }

    /// Puts words between the two.
    void setState(Label words) {
        state = Optional.of(words);
        getChildren().add(words);
    }

    /// Puts a notification between the two, beside the words; none where it is empty.
    void setNotification(Optional<NotificationBar> bar) {
        notification.ifPresent(getChildren()::remove);
        notification = bar;
        notification.ifPresent(getChildren()::add);
    }

    /// Whether a notification has room in one line.
    ///
    /// @param width of the line
    boolean hasRoomFor(NotificationBar bar, double width) {
        double between = width - left.prefWidth(-1) - right.prefWidth(-1) - 2 * getSpacing();
        return bar.prefWidth(-1) <= (state.isPresent() ? between * NOTIFICATION : between);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
        double ofRight = rightWidth(room);
        return snappedTopInset()
                + Math.max(left.prefHeight(room - ofRight - getSpacing()), right.prefHeight(ofRight))
                + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double ofRight = rightWidth(room);
        double ofLeft = room - ofRight - getSpacing();
        double start = snappedLeftInset();
        double begin = start + Math.min(ofLeft, left.prefWidth(-1)) + getSpacing();
        double between = Math.max(0, start + ofLeft - begin);
        double most = state.isPresent() ? between * NOTIFICATION : between;
        double ofNotification = notification.map(it -> Math.min(most, it.prefWidth(-1))).orElse(0.0);
        double end = begin + between - ofNotification;
        notification.ifPresent(
                it -> layoutInArea(it, end, snappedTopInset(), ofNotification, height, 0, HPos.RIGHT, VPos.CENTER));
        double ofState = Math.max(0, end - begin - (notification.isPresent() ? getSpacing() : 0));
        state.ifPresent(it -> layoutInArea(it, begin, snappedTopInset(), ofState, height, 0, HPos.LEFT, VPos.CENTER));
        layoutInArea(left, start, snappedTopInset(), ofLeft, height, 0, HPos.LEFT, VPos.CENTER);
        layoutInArea(right, start + room - ofRight, snappedTopInset(), ofRight, height, 0, HPos.RIGHT, VPos.CENTER);
    }

    private double rightWidth(double room) {
        return Math.min(right.prefWidth(-1), Math.max(right.minWidth(-1), room - getSpacing() - left.minWidth(-1)));
    }
}
