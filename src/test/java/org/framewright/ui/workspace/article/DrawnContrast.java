package org.framewright.ui.workspace.article;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

import org.framewright.support.Contrast;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Whether what is drawn on a page stands out from it, as it is drawn: with all tints that lie under it, and as pale as it is.
/// Must be used on the JavaFX thread, after the layout.
final class DrawnContrast {

    private static final double STEP = 12;

    private DrawnContrast() {}

    /// Words that lie on tints and have less contrast to them than asked for.
    static List<String> ofWords(ArticlePage page, double least) {
        var tints = shapes(page, ".mark-tint").toList();
        var texts = shapes(page, ".article-text Text").map(Text.class::cast).toList();
        return tints.stream()
                .flatMap(DrawnContrast::points)
                .flatMap(point ->
                        texts.stream()
                                .filter(text -> covers(text, point))
                                .filter(text -> contrast(text, ground(page, tints, point)) < least)
                                .map(text ->
                                        "%.2f “%s”"
                                                .formatted(contrast(text, ground(page, tints, point)), text.getText())))
                .distinct()
                .toList();
    }

    /// Lines and stripes that have not stepped back and have less contrast to the page than asked for.
    static List<String> ofMarks(ArticlePage page, double least) {
        var lines = shapes(page, ".mark-line").map(it -> seen(page, it, (Color) it.getStroke()));
        var stripes = shapes(page, ".coding-stripe").map(it -> seen(page, it, (Color) it.getFill()));
        return Stream.concat(lines, stripes)
                .filter(it -> it.contrast() < least)
                .map(Seen::toString)
                .distinct()
                .toList();
    }

    private record Seen(double contrast, List<String> classes) {}

    private static Seen seen(ArticlePage page, Shape mark, Color colour) {
        boolean dimmed = mark.getStyleClass().contains("dimmed");
        double contrast = Contrast.of(Contrast.over(colour, mark.getOpacity(), paper(page)), paper(page));
        return new Seen(dimmed ? Double.MAX_VALUE : contrast, mark.getStyleClass());
    }

    private static Stream<Shape> shapes(ArticlePage page, String selector) {
        return page.lookupAll(selector).stream().map(Shape.class::cast);
    }

    private static Color paper(ArticlePage page) {
        return (Color) page.getBackground().getFills().getLast().getFill();
    }

    /// Places along the middle of a tint.
    private static Stream<Point2D> points(Shape tint) {
        var box = (Rectangle) tint;
        return DoubleStream.iterate(box.getX() + STEP / 2, x -> x < box.getX() + box.getWidth(), x -> x + STEP)
                .mapToObj(x -> box.localToScene(x, box.getY() + box.getHeight() / 2));
    }

    private static boolean covers(Node node, Point2D point) {
        return node.localToScene(node.getBoundsInLocal()).contains(point);
    }

    private static Color ground(ArticlePage page, List<Shape> tints, Point2D point) {
        var ground = paper(page);
        for (var tint : tints) {
            if (covers(tint, point)) {
                ground = Contrast.over((Color) tint.getFill(), tint.getOpacity(), ground);
            }
        }
        return ground;
    }

    private static double contrast(Text text, Color ground) {
        return Contrast.of(Contrast.over((Color) text.getFill(), text.getOpacity(), ground), ground);
    }
}
