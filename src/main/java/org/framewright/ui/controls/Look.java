package org.framewright.ui.controls;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

import org.framewright.project.Remembered;

import java.util.Locale;
import java.util.concurrent.Executor;

/// How the window looks: its theme, and how large articles are set. Remembered from one start to the next.
public final class Look {

    private static final String THEME = "theme";
    private static final String ZOOM = "zoom";
    private static final double LEAST_ZOOM = 0.7;
    private static final double MOST_ZOOM = 2.5;

    private final Remembered remembered;
    private final Executor background;
    private final DoubleProperty zoom;
    private Theme theme;

    /// @param preferred the theme of whoever has never chosen one
    /// @param background writes what is remembered
    public Look(Remembered remembered, Theme preferred, Executor background) {
        this.remembered = remembered;
        this.background = background;
        this.theme = remembered.get(THEME).flatMap(Theme::named).orElse(preferred);
        this.zoom = new SimpleDoubleProperty(this, ZOOM, remembered.get(ZOOM).map(Look::factor).orElse(1.0));
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

    /// How large articles are set; 1 for the usual size.
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    /// Sets articles larger or smaller, as far as that can still be read.
    public void zoomBy(double more) {
        zoomTo(zoom.get() + more);
    }

    /// Sets articles in a size; 1 is the usual one.
    public void zoomTo(double factor) {
        zoom.set(Math.clamp(factor, LEAST_ZOOM, MOST_ZOOM));
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
            return LEAST_ZOOM <= read && read <= MOST_ZOOM ? read : 1;
        } catch (NumberFormatException damaged) {
            return 1;
        }
    }
}
