package org.framewright.support;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Looks at everything on a screen as a designer and whoever reads it with a screen reader would: what is cut off, what has no name,
/// what is too pale. Must be used on the JavaFX thread, after the layout.
public final class Looks {

    /// Previews of one line: their whole words are in a tooltip, or in what a screen reader says.
    private static final List<String> PREVIEWS =
            List.of(
                    "passage-words",
                    "passage-details",
                    "pill",
                    "file-tab",
                    "facet-name",
                    "coder-head",
                    "fold",
                    "table-cell",
                    "pick-detail",
                    "record-words",
                    "owner-words",
                    "outlet",
                    "state");

    /// Previews of a few lines, whose words stand in the text as well.
    private static final List<String> QUOTED = List.of("words", "before", "after", "title", "from");

    private Looks() {}

    /// Labels and buttons whose words are cut off or end in dots.
    public static List<String> clipped(Node root) {
        return visible(root)
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(it -> it.getStyleClass().stream().noneMatch(QUOTED::contains))
                .filter(it -> !(it instanceof MenuButton))
                .filter(it -> (!isWhole(it) && !isPreview(it)) || isBeyond(it, root))
                .map(Looks::described)
                .toList();
    }

    private static boolean isBeyond(Node node, Node root) {
        return node.localToScene(node.getLayoutBounds()).getMaxX() > root.getLayoutBounds().getWidth() + 1
                && !isScrolledSideways(node);
    }

    private static boolean isScrolledSideways(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TableView<?> table && table.getItems().isEmpty()) {
                // JavaFX scrolls no headings without lines
                return true;
            }
            if (at instanceof TableView<?> || at instanceof ScrollPane) {
                return at.lookupAll(".scroll-bar:horizontal").stream().anyMatch(Node::isVisible);
            }
        }
        return false;
    }

    private static boolean isPreview(Labeled it) {
        boolean told = it.getTooltip() != null || it.getAccessibleText() != null || isInToldCell(it);
        return told && it.getStyleClass().stream().anyMatch(PREVIEWS::contains);
    }

    private static boolean isInToldCell(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof javafx.scene.control.Cell<?> cell) {
                return cell.getAccessibleText() != null && !cell.getAccessibleText().isBlank();
            }
        }
        return false;
    }

    private static boolean isWhole(Labeled labeled) {
        if (labeled.getText() == null || labeled.getText().isBlank()) {
            return true;
        }
        var drawn = drawn(labeled).toList();
        return !drawn.isEmpty()
                && drawn.stream().anyMatch(text -> text.getText().equals(labeled.getText()))
                && drawn.stream().allMatch(text -> isIn(labeled, text.getBoundsInParent()));
    }

    private static Stream<Text> drawn(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast);
    }

    /// With room for the rounding of a font's heights.
    private static boolean isIn(Region region, Bounds text) {
        return text.getMinX() > -2
                && text.getMinY() > -3
                && text.getMaxX() < region.getWidth() + 2
                && text.getMaxY() < region.getHeight() + 3;
    }

    /// Controls that a person can act on and that a screen reader has no name for.
    public static List<String> nameless(Node root) {
        return visible(root).filter(Looks::isActedOn).filter(it -> name(it).isBlank()).map(Looks::described).toList();
    }

    private static boolean isActedOn(Node node) {
        return ((node instanceof ButtonBase || node instanceof TextInputControl) && !isPartOfAnother(node))
                || node instanceof ComboBoxBase<?>
                || node instanceof ChoiceBox<?>
                || node instanceof ListView<?>
                || node instanceof TableView<?>;
    }

    private static boolean isPartOfAnother(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ComboBoxBase<?>) {
                return true;
            }
        }
        return false;
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        var own =
                switch (node) {
                    // a sign is no name
                    case Labeled labeled ->
                            labeled.getText() == null || isSign(labeled.getText()) ? "" : labeled.getText();
                    case TextInputControl field -> field.getPromptText() == null ? "" : field.getPromptText();
                    default -> "";
                };
        return own.isBlank() ? labelFor(node) : own;
    }

    private static boolean isSign(String words) {
        return words.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static String labelFor(Node node) {
        return visible(node.getScene().getRoot())
                .filter(it -> it instanceof javafx.scene.control.Label label && node.equals(label.getLabelFor()))
                .map(it -> ((Labeled) it).getText())
                .findFirst()
                .orElse("");
    }

    /// Words with less contrast to what is behind them than asked for. Of something disabled none is asked for, nor of an action
    /// with an obstacle.
    public static List<String> tooPale(Node root, double least) {
        return visible(root)
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(it -> !it.getText().isBlank() && !isDisabled(it) && it.getFill() instanceof Color)
                .flatMap(it -> pale(it, least).stream())
                .toList();
    }

    private static boolean isDisabled(Text text) {
        return text.isDisabled()
                || text.getParent().getPseudoClassStates().contains(PseudoClass.getPseudoClass("blocked"));
    }

    private static List<String> pale(Text text, double least) {
        var grounds = new ArrayList<Color>();
        double opacity = 1;
        var ground = Color.TRANSPARENT;
        for (Node at = text; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
            if (at instanceof Region region && region.getBackground() != null) {
                var fills = region.getBackground().getFills();
                if (!fills.isEmpty() && fills.getLast().getFill() instanceof Color fill) {
                    grounds.add(fill);
                }
            }
        }
        for (var fill : grounds.reversed()) {
            ground = Contrast.over(fill, 1, ground);
        }
        var ink = Contrast.over((Color) text.getFill(), opacity, ground);
        double contrast = Contrast.of(ink, ground);
        return contrast >= least
                ? List.of()
                : List.of("%.2f “%s” %s on %s in %s".formatted(contrast, text.getText(), ink, ground, where(text)));
    }

    /// Everything that is shown and not scrolled out of its view.
    private static Stream<Node> visible(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return Stream.empty();
        }
        if (node instanceof Control control && control.getSkin() == null) {
            return Stream.of(node);
        }
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Looks::visible))
                : Stream.of(node);
    }

    private static String described(Node node) {
        var words = node instanceof Labeled labeled ? labeled.getText() : "";
        var size = node.getLayoutBounds();
        return "“%s” %.0f x %.0f in %s".formatted(words, size.getWidth(), size.getHeight(), where(node));
    }

    private static String where(Node node) {
        var path = new ArrayList<String>();
        for (Node at = node; at != null && path.size() < 5; at = at.getParent()) {
            path.addFirst((at.getId() == null ? "" : "#" + at.getId()) + "." + String.join(".", at.getStyleClass()));
        }
        return String.join(" > ", path);
    }
}
