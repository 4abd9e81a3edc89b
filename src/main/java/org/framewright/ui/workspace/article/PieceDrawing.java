package org.framewright.ui.workspace.article;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

import org.framewright.codebook.Tag;
import org.framewright.model.ConstantName;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.workspace.article.AnnotationMark.Comparison;
import org.framewright.ui.workspace.article.MarkPieces.Emphasis;
import org.framewright.ui.workspace.article.MarkPieces.MarkPiece;

import java.util.List;
import java.util.Optional;

/// The shapes of one piece of a mark. Geometry only: colours, widths and dashes are the style sheet's, by the classes given
/// here.
public final class PieceDrawing {

    /// More lines than these below each other would reach into the next line of text; the stripes show them all.
    static final int MOST_LANES = 3;

    private static final double BESIDE = 2;
    private static final double LANE_PITCH = 3.2;
    private static final double INSIDE = 1;
    private static final double FIRST_LANE = 2.6;

    private PieceDrawing() {}

    /// The shapes under the words: a tint, and around a selected passage a pill.
    public static List<Node> ground(MarkPiece piece, Emphasis emphasis, List<Rectangle2D> boxes) {
        boolean tinted = piece.mark().stroke() == AnnotationMark.Stroke.TINT || emphasis.isProminent();
        if (!tinted) {
            return List.of();
        }
        boolean outlined = piece.nested() || emphasis.isProminent();
        var kinds = outlined ? List.of("mark-tint", "mark-outline") : List.of("mark-tint");
        return boxes.stream().flatMap(box -> kinds.stream().map(kind -> around(box, piece, emphasis, kind))).toList();
    }

    public static List<Node> lines(MarkPiece piece, Emphasis emphasis, List<Rectangle2D> boxes) {
        return switch (piece.mark().stroke()) {
            case TINT ->
                    piece.mark().comparison().equals(Optional.of(Comparison.DIFFERENT)) && !emphasis.isProminent()
                            ? boxes.stream().map(box -> below(box, 0, piece, emphasis, "solid")).toList()
                            : List.of();
            case SOLID -> boxes.stream().map(box -> below(box, underline(emphasis), piece, emphasis, "solid")).toList();
            case DASHED ->
                    boxes.stream().map(box -> below(box, underline(emphasis), piece, emphasis, "dashed")).toList();
            case LANE ->
                    piece.lane() >= MOST_LANES
                            ? List.of()
                            : boxes.stream()
                                    .map(box ->
                                            below(box, FIRST_LANE + LANE_PITCH * piece.lane(), piece, emphasis, "lane"))
                                    .toList();
        };
    }

    /// Inside the outline of a selected passage, which would hide it.
    private static double underline(Emphasis emphasis) {
        return emphasis == Emphasis.WITHIN ? -INSIDE : 0;
    }

    /// The line below a match of a highlight pattern.
    public static Node find(Rectangle2D box) {
        double y = Math.rint(box.getMaxY()) - 1.5;
        return Nodes.withStyle(new Line(box.getMinX(), y, box.getMaxX(), y), "find-line");
    }

    /// A frame around a hit of the search: square and in the colour of ink, where marks are round and have their tag's.
    public static Node hit(Rectangle2D box, boolean chosen) {
        return frame(box, 1.5, chosen, "hit-frame");
    }

    /// A dotted line below a suggestion, around the current one: in the colour of its tag, but without its tint.
    public static Node ghost(Rectangle2D box, Tag.Colour colour, boolean chosen) {
        double y = Math.rint(box.getMaxY()) + 1;
        return chosen
                ? frame(box, 2.5, true, "ghost", colourClass(colour))
                : Nodes.withStyle(new Line(box.getMinX(), y, box.getMaxX(), y), "ghost", colourClass(colour));
    }

    private static Node frame(Rectangle2D box, double beside, boolean chosen, String... kinds) {
        var frame =
                new Rectangle(
                        Math.rint(box.getMinX()) - beside,
                        Math.rint(box.getMinY()) - 1.5,
                        Math.rint(box.getWidth()) + 2 * beside,
                        Math.rint(box.getHeight()) + 3);
        frame.getStyleClass().addAll(kinds);
        if (chosen) {
            frame.getStyleClass().add("chosen");
        }
        return frame;
    }

    /// The style class that gives a node its colour as `-code` and `-code-text`.
    public static String colourClass(Tag.Colour colour) {
        return "code-" + ConstantName.of(colour);
    }

    private static Node around(Rectangle2D box, MarkPiece piece, Emphasis emphasis, String kind) {
        double top = Math.rint(box.getMinY()) - 1;
        double left = box.getMinX() - BESIDE;
        var shape = new Rectangle(left, top, box.getWidth() + 2 * BESIDE, Math.rint(box.getHeight()) + 2);
        return withStyle(shape, piece, emphasis, kind);
    }

    private static Node below(Rectangle2D box, double distance, MarkPiece piece, Emphasis emphasis, String kind) {
        double y = Math.rint(box.getMaxY()) + distance;
        return withStyle(new Line(box.getMinX() + 1, y, box.getMaxX() - 1, y), piece, emphasis, "mark-line", kind);
    }

    private static Node withStyle(Node shape, MarkPiece piece, Emphasis emphasis, String... kinds) {
        shape.getStyleClass().addAll(kinds);
        shape.getStyleClass().add(colourClass(piece.mark().colour()));
        shape.getStyleClass().add(ConstantName.of(emphasis));
        piece.mark().comparison().ifPresent(it -> shape.getStyleClass().add(ConstantName.of(it)));
        return shape;
    }
}
