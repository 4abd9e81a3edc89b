package org.framewright.ui.controls;

import javafx.scene.Scene;

import org.framewright.project.Remembered;

import java.util.Locale;
import java.util.concurrent.Executor;

/// How the window looks: its theme, and how large everything is. Remembered from one start to the next.
public final class Look {

    private static final String THEME = "theme";
    private static final String ZOOM = "zoom";

    private final Remembered remembered;
    private final Executor background;
    private final Zoom zoom;
    private Theme theme;

    /// @param preferred the theme of whoever has never chosen one
    /// @param background writes what is remembered
    public Look(Remembered remembered, Theme preferred, Executor background) {
        this.remembered = remembered;
        this.background = background;
        this.theme = remembered.get(THEME).flatMap(Theme::named).orElse(preferred);
        this.zoom = new Zoom(remembered.get(ZOOM).map(Look::factor).orElse(Zoom.USUAL));
    }

    public Theme theme() {
        return theme;
    }

    /// The next theme in turn.
    public Theme nextTheme() {
        theme = theme.next();
        keep(THEME, theme.id());
        return theme;
    }

    /// Dresses a window's content, in this size from now on.
    public void apply(Scene scene) {
        theme.apply(scene);
        zoom.apply(scene);
    }

    /// How large everything is.
    public Zoom zoom() {
        return zoom;
    }

    /// Makes everything larger or smaller, as far as that goes.
    public void zoomBy(double more) {
        zoomTo(zoom.get() + more);
    }

    /// Makes everything so large; 1 is the usual size.
    public void zoomTo(double factor) {
        zoom.set(factor);
        keep(ZOOM, String.format(Locale.ROOT, "%.1f", zoom.get()));
    }

    /// What else is remembered of the window: the one place that writes it.
    public Remembered remembered() {
        return remembered;
    }

    private void keep(String name, String value) {
        background.execute(() -> remembered.put(name, value));
    }

    private static double factor(String word) {
        try {
            double read = Double.parseDouble(word);
            return Zoom.LEAST <= read && read <= Zoom.MOST ? read : Zoom.USUAL;
        } catch (NumberFormatException damaged) {
            return Zoom.USUAL;
        }
    }
}
