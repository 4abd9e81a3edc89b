package org.framewright.ui.controls.theme;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

import java.util.Locale;

/// The zoom of the window. Style sheets give sizes in em, which follow the font size that a zoom gives the root of its scene;
/// measurements in Java ask [#zoomOf].
public final class Zoom {

    public static final double LEAST = 0.8;
    public static final double MOST = 2;
    public static final double STEP = 0.1;

    public static final double USUAL = 1;

    /// An em of the usual size, in pixels; `.root` in `common.css`.
    private static final double EM = 13;

    private static final double TENTHS = 10;

    private final DoubleProperty factor;

    /// @param factor 1 for the usual size
    Zoom(double factor) {
        this.factor = new SimpleDoubleProperty(this, "factor", factor);
    }

    /// 1 for the usual size.
    public ObservableValue<Number> factor() {
        return factor;
    }

    double get() {
        return factor.get();
    }

    /// Sets the zoom, in steps, within the limits of legibility and room.
    void set(double wanted) {
        factor.set(Math.rint(Math.clamp(wanted, LEAST, MOST) * TENTHS) / TENTHS);
    }

    /// Applies the zoom to a scene from now on. A pop-up has the font of its owner.
    void apply(Scene scene) {
        factor.subscribe(it ->
                scene.getRoot().setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", EM * it.doubleValue())));
    }

    /// The zoom of the window of a node, while it is in one; 1 elsewhere.
    public static ObservableValue<Number> zoomOf(Node node) {
        return Appearance.appearanceOf(node).flatMap(it -> it.zoom().factor()).orElse(USUAL);
    }

    /// The present zoom of the window of a node.
    public static double factorIn(Node node) {
        return zoomOf(node).getValue().doubleValue();
    }

    /// The width of a region without some pixels of the usual size.
    public static DoubleBinding widthBeside(Region region, double pixels) {
        return Bindings.createDoubleBinding(
                () -> region.getWidth() - pixels * factorIn(region), region.widthProperty());
    }

    /// A size for a style, in place of a style sheet.
    ///
    /// @param pixels of the usual size
    public static String toEm(double pixels) {
        return String.format(Locale.ROOT, "%.4fem", pixels / EM);
    }

    public static String heightStyle(double pixels) {
        return "-fx-pref-height: %1$s; -fx-min-height: %1$s; -fx-max-height: %1$s;".formatted(toEm(pixels));
    }
}
