package org.framewright.ui.workspace.article;

import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.controls.text.Nodes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The bracket in the right margin around the selected annotation and its connection, with the names of their roles. The name of one
/// without words, such as an implied source, is in brackets.
public final class BracketLayer {

    private static final double TICK = 6;
    private static final double DOT = 3;
    private static final double BESIDE_DOT = 8;
    private static final double BESIDE_LABEL = 10;
    private static final double PAGE_EDGE = 2;

    public final Group group = PageLayers.still();

    private record End(AnnotationMark mark, String role, MarkBox box) {}

    /// Draws the connection; nothing where it has fewer than two members, or none of them has a passage.
    public void show(
            AnnotationMarks.AnnotationConnection connection,
            AnnotationMarks marks,
            Map<AnnotationId, MarkBox> boxes,
            PageColumns columns,
            double rowHeight) {
        group.getChildren().clear();
        var ends = ends(connection, marks, boxes);
        var wordless = rolesWithoutWords(connection, marks);
        if (!columns.brackets() || ends.isEmpty() || ends.size() + wordless.size() < 2) {
            return;
        }
        double x = Math.rint(columns.bracketX()) + 0.5;
        double top = ends.stream().mapToDouble(end -> end.box().middle()).min().orElseThrow();
        double bottom =
                ends.stream()
                        .mapToDouble(end -> Math.max(end.box().middle(), end.box().bottom() - rowHeight / 2))
                        .max()
                        .orElseThrow();
        addLine(x - TICK, top, x, top);
        // a single line needs no bracket
        if (bottom - top > rowHeight) {
            addLine(x, top, x, bottom);
            addLine(x - TICK, bottom, x, bottom);
        }
        addDots(ends, x);
        if (columns.hasLabels()) {
            var labels = new Labels(x + BESIDE_DOT, columns.page() - PAGE_EDGE, rowHeight);
            ends.stream()
                    .filter(end -> !end.role().isEmpty())
                    .forEach(end -> labels.add(end.role(), colour(end), end.box().middle()));
            wordless.forEach(role -> labels.add("(" + role + ")", "wordless", ends.getLast().box().middle()));
        }
    }

    private void addDots(List<End> ends, double x) {
        double dotted = Double.NEGATIVE_INFINITY;
        for (var end : ends) {
            double middle = end.box().middle();
            if (middle > dotted + 1) {
                var dot = Nodes.withStyle(new Circle(x, Math.rint(middle), DOT), "bracket-dot", colour(end));
                group.getChildren().add(dot);
                dotted = middle;
            }
        }
    }

    private static String colour(End end) {
        return PieceDrawing.colourClass(end.mark().colour());
    }

    /// Sets words beside each other as long as they have room in their line, and below where not.
    private final class Labels {

        private final double left;
        private final double right;
        private final double rowHeight;
        private double nextX;
        private double row = Double.NEGATIVE_INFINITY;

        Labels(double left, double right, double rowHeight) {
            this.left = left;
            this.right = right;
            this.rowHeight = rowHeight;
            this.nextX = left;
        }

        void add(String words, String kind, double middle) {
            var label = Nodes.withStyle(new Text(words), "bracket-label", kind);
            group.getChildren().add(label);
            label.applyCss();
            double width = label.getLayoutBounds().getWidth();
            boolean beside = middle < row + rowHeight && nextX > left && nextX + width <= right;
            if (!beside) {
                nextX = left;
                row = Math.max(middle, row + rowHeight);
            }
            TextShortener.shorten(label, right - nextX);
            label.setX(Math.rint(nextX));
            label.setY(Math.rint(row + label.getBaselineOffset() - label.getLayoutBounds().getHeight() / 2));
            nextX += width + BESIDE_LABEL;
        }
    }

    private void addLine(double fromX, double fromY, double toX, double toY) {
        var line = Nodes.withStyle(new Line(fromX, Math.rint(fromY) + 0.5, toX, Math.rint(toY) + 0.5), "bracket-line");
        group.getChildren().add(line);
    }

    private static List<String> rolesWithoutWords(
            AnnotationMarks.AnnotationConnection connection, AnnotationMarks marks) {
        return connection.members().stream()
                .filter(member -> marks.mark(member.id()).isEmpty())
                .map(AnnotationMarks.AnnotationConnection.Member::role)
                .toList();
    }

    private static List<End> ends(
            AnnotationMarks.AnnotationConnection connection, AnnotationMarks marks, Map<AnnotationId, MarkBox> boxes) {
        var ends = new ArrayList<End>();
        for (var member : connection.members()) {
            var box = boxes.get(member.id());
            if (box != null) {
                marks.mark(member.id()).ifPresent(mark -> ends.add(new End(mark, member.role(), box)));
            }
        }
        ends.sort(
                Comparator.comparingDouble((End end) -> end.box().middle())
                        .thenComparingInt(end -> end.mark().start()));
        return ends;
    }
}
