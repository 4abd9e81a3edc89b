package org.framewright.ui.controls;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

import java.util.Locale;

/// How large everything in the window is. Style sheets say sizes in em, which follow the font size that a zoom gives the root of its
/// scene; what is measured in Java asks [#zoomOf].
public final class Zoom {

    public static final double LEAST = 0.8;
    public static final double MOST = 2;
    public static final double STEP = 0.1;

    /// As it is without any.
    public static final double USUAL = 1;

    /// An em of the usual size, in pixels; `.root` in `common.css`.
    private static final double EM = 13;

    private static final double TENTHS = 10;

    private final DoubleProperty factor;

    /// @param factor 1 for the usual size
    Zoom(double factor) {
        this.factor = new SimpleDoubleProperty(this, "factor", factor);
    }

    /// How large; 1 for the usual size.
    public ObservableValue<Number> factor() {
        return factor;
    }

    double get() {
        return factor.get();
    }

    /// In steps, as far as that can be read and finds room.
    void set(double wanted) {
        factor.set(Math.rint(Math.clamp(wanted, LEAST, MOST) * TENTHS) / TENTHS);
    }

    /// Gives a scene this size from now on. What pops up has the font of what it belongs to.
    void apply(Scene scene) {
        factor.subscribe(it ->
                scene.getRoot().setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", EM * it.doubleValue())));
    }

    /// That of the window that a node is in, as long as it is in one; 1 elsewhere.
    public static ObservableValue<Number> zoomOf(Node node) {
        return Appearance.appearanceOf(node).flatMap(it -> it.zoom().factor()).orElse(USUAL);
    }

    /// That of the window that a node is in now.
    public static double factorIn(Node node) {
        return zoomOf(node).getValue().doubleValue();
    }

    /// What a region leaves beside something of so many pixels of the usual size.
    public static DoubleBinding widthBeside(Region region, double pixels) {
        return Bindings.createDoubleBinding(
                () -> region.getWidth() - pixels * factorIn(region), region.widthProperty());
    }

    /// A size for a style, where no style sheet can know it.
    ///
    /// @param pixels of the usual size
    public static String toEm(double pixels) {
        return String.format(Locale.ROOT, "%.4fem", pixels / EM);
    }

    /// The style of what is so high, neither more nor less.
    public static String heightStyle(double pixels) {
        return "-fx-pref-height: %1$s; -fx-min-height: %1$s; -fx-max-height: %1$s;".formatted(toEm(pixels));
    }
}
