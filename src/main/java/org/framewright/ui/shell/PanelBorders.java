package org.framewright.ui.shell;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.framewright.project.Preferences;
import org.framewright.ui.controls.theme.Zoom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The borders of the panels at the left and at the right of a screen, which make them wider and narrower. The width of each is
/// kept.
final class PanelBorders {

    /// The distance from a border within which the mouse can drag it.
    private static final double REACH = 4;

    private static final double LEAST = 130;
    private static final double STEP = 26;

    /// The room between the panels: an article needs it for its shortest lines.
    private static final double MIDDLE = 320;

    /// The keys of a panel's widths, in pixels of the usual size: the user's, 0 for none; its own; and its own minimum.
    private static final String WANTED = "panel-wanted";

    private static final String USUAL = "panel-usual";
    private static final String USUAL_LEAST = "panel-usual-least";
    private static final double LEAST_SHARE = 0.3;
    private static final int DEPTH = 5;

    private final ScrollPane screens;
    private final Preferences preferences;
    private Parent shown = new Pane();
    private Optional<Panel> held = Optional.empty();

    PanelBorders(ScrollPane screens, Preferences preferences) {
        this.screens = screens;
        this.preferences = preferences;
        screens.addEventFilter(
                MouseEvent.MOUSE_MOVED, event -> screens.setCursor(at(event).isPresent() ? Cursor.H_RESIZE : null));
        screens.addEventFilter(MouseEvent.MOUSE_PRESSED, this::onPressed);
        screens.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::onDragged);
        screens.addEventFilter(MouseEvent.MOUSE_RELEASED, this::onReleased);
    }

    private record Panel(BorderPane pane, Region region, boolean left) {

        String name() {
            return "panel." + pane.getId() + (left ? ".left" : ".right");
        }

        double border() {
            var bounds = region.localToScene(region.getLayoutBounds());
            return left ? bounds.getMaxX() : bounds.getMinX();
        }

        boolean isAt(MouseEvent event) {
            var bounds = region.localToScene(region.getLayoutBounds());
            return Math.abs(event.getSceneX() - border()) <= REACH
                    && bounds.getMinY() <= event.getSceneY()
                    && event.getSceneY() <= bounds.getMaxY();
        }

        /// The width, in pixels of the usual size.
        double width() {
            return region.getWidth() / Zoom.factorIn(region);
        }

        /// The user's width, or its own.
        double wantedWidth() {
            if (storedWidth() > 0) {
                return storedWidth();
            }
            measure();
            return property(USUAL);
        }

        /// The width below which its content would be cut off.
        double leastWidth() {
            measure();
            return Math.max(LEAST, property(USUAL_LEAST));
        }

        private void measure() {
            if (region.getStyle().isEmpty()) {
                region.getProperties().put(USUAL, region.prefWidth(-1) / Zoom.factorIn(region));
                region.getProperties().put(USUAL_LEAST, region.minWidth(-1) / Zoom.factorIn(region));
            }
        }

        private double property(String name) {
            return region.getProperties().get(name) instanceof Double width ? width : 0;
        }

        double storedWidth() {
            return property(WANTED);
        }

        void setWantedWidth(double width) {
            region.getProperties().put(WANTED, width);
        }

        void setStyleClass(String style) {
            if (!region.getStyle().equals(style)) {
                region.setStyle(style);
            }
        }
    }

    /// Gives the panels of a screen their kept widths, as far as there is room.
    void restore(Parent screen) {
        shown = screen;
        panels(screen, DEPTH)
                .filter(it -> it.region().getProperties().putIfAbsent(WANTED, 0.0) == null)
                .forEach(it -> preferences.get(it.name(), Double::parseDouble).ifPresent(it::setWantedWidth));
        panels(screen, DEPTH).forEach(this::fit);
    }

    /// Both panels of a pane shrink alike where the room between them would be too small; where one can't, the other shrinks more.
    private void fit(Panel panel) {
        double room = room(panel);
        double both = sidePanels(panel.pane()).mapToDouble(Panel::wantedWidth).sum();
        boolean asItIs = panel.storedWidth() == 0 && both <= room;
        if (panel.pane().getWidth() > 0 && both > 0) {
            double share = Math.min(1, Math.max(LEAST_SHARE, room / both));
            double missing =
                    sidePanels(panel.pane())
                            .filter(it -> !it.equals(panel))
                            .mapToDouble(it -> Math.max(0, it.leastWidth() - it.wantedWidth() * share))
                            .sum();
            double width =
                    Math.max(
                            panel.leastWidth(),
                            panel.wantedWidth() * share
                                    - Math.min(missing, panel.wantedWidth() * (share - LEAST_SHARE)));
            panel.setStyleClass(asItIs ? "" : width(width));
        }
    }

    /// The room for both panels of a pane, in pixels of the usual size. A screen may be wider than the window, because its
    /// panels are.
    private double room(Panel panel) {
        double beyond = Math.max(0, shown.getLayoutBounds().getWidth() - screens.getWidth());
        return (panel.pane().getWidth() - beyond) / Zoom.factorIn(panel.region()) - MIDDLE;
    }

    private static String width(double usual) {
        var em = Zoom.toEm(Math.rint(usual));
        return "-fx-min-width: 0; -fx-pref-width: " + em + "; -fx-max-width: " + em + ";";
    }

    private static Stream<Panel> sidePanels(BorderPane pane) {
        var found = new ArrayList<Panel>();
        add(found, pane, pane.getLeft(), true);
        add(found, pane, pane.getRight(), false);
        return found.stream();
    }

    /// Makes the panel that has the keyboard wider or narrower.
    ///
    /// @return whether one has
    boolean widen(boolean wider) {
        var panel = panels(shown, DEPTH).filter(it -> isWithin(it.region())).reduce((_, inner) -> inner);
        panel.ifPresent(it -> saveWidth(it, resize(it, it.width() + (wider ? STEP : -STEP))));
        return panel.isPresent();
    }

    private boolean isWithin(Region region) {
        return Stream.iterate(screens.getScene().getFocusOwner(), it -> it != null, Node::getParent)
                .anyMatch(region::equals);
    }

    private Optional<Panel> at(MouseEvent event) {
        return panels(shown, DEPTH).filter(it -> it.isAt(event)).findFirst();
    }

    /// The panels of a screen and of its parts, from without to within.
    private static Stream<Panel> panels(Parent parent, int depth) {
        var found = new ArrayList<Panel>();
        if (parent instanceof BorderPane pane && pane.getId() != null) {
            sidePanels(pane).forEach(found::add);
        }
        var inner = depth == 0 ? Stream.<Node>empty() : children(parent).stream();
        return Stream.concat(
                found.stream(),
                inner.filter(it -> it.isVisible() && it instanceof Parent)
                        .flatMap(it -> panels((Parent) it, depth - 1)));
    }

    /// The places of other panes with panels: between the panels, not in them.
    private static List<? extends Node> children(Parent parent) {
        return switch (parent) {
            case BorderPane pane when pane.getCenter() != null -> List.of(pane.getCenter());
            case ScrollPane scrolled when scrolled.getContent() != null -> List.of(scrolled.getContent());
            case StackPane pane -> pane.getChildren();
            default -> List.of();
        };
    }

    private static void add(List<Panel> found, BorderPane pane, Node side, boolean left) {
        if (side instanceof Region region && region.isVisible()) {
            found.add(new Panel(pane, region, left));
        }
    }

    private void onPressed(MouseEvent event) {
        held = event.getButton() == MouseButton.PRIMARY ? at(event) : Optional.empty();
        held.ifPresent(it -> {
            event.consume();
            if (event.getClickCount() == 2) {
                it.setWantedWidth(0);
                saveWidth(it, 0);
                fit(it);
            }
        });
    }

    private void onDragged(MouseEvent event) {
        held.ifPresent(it -> {
            double wider = it.left() ? event.getSceneX() - it.border() : it.border() - event.getSceneX();
            saveWidth(it, resize(it, it.width() + wider / Zoom.factorIn(it.region())));
            event.consume();
        });
    }

    private void onReleased(MouseEvent event) {
        held.ifPresent(_ -> event.consume());
        held = Optional.empty();
    }

    /// Leaves enough room between the panels.
    private double resize(Panel panel, double width) {
        double others = sidePanels(panel.pane()).filter(it -> !it.equals(panel)).mapToDouble(Panel::width).sum();
        double room = room(panel) - others;
        double now = Math.clamp(width, panel.leastWidth(), Math.max(panel.leastWidth(), room));
        panel.setWantedWidth(now);
        fit(panel);
        return now;
    }

    private void saveWidth(Panel panel, double width) {
        preferences.put(panel.name(), String.format(Locale.ROOT, "%.0f", width));
    }
}
