package org.framewright.ui.controls;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;

import org.framewright.project.Preferences;

import java.util.Locale;

/// How the window looks: its theme, how large everything is, and whether keys are shown. Remembered from one start to the next.
public final class Appearance {

    private static final String THEME = "theme";
    private static final String ZOOM = "zoom";
    private static final String KEYS = "keys";
    private static final PseudoClass WITHOUT_KEYS = PseudoClass.getPseudoClass("without-keys");

    private final Preferences preferences;
    private final Zoom zoom;
    private final ObjectProperty<Theme> theme;
    private final BooleanProperty keysShown;

    /// @param preferred the theme of whoever has never chosen one
    public Appearance(Preferences preferences, Theme preferred) {
        this.preferences = preferences;
        this.theme = new SimpleObjectProperty<>(preferences.get(THEME, Theme::findById).orElse(preferred));
        this.zoom = new Zoom(preferences.get(ZOOM, Appearance::parseFactor).orElse(Zoom.USUAL));
        this.keysShown = new SimpleBooleanProperty(preferences.get(KEYS, Appearance::parseShown).orElse(true));
    }

    /// Dresses a window's content, now and whenever something else is chosen.
    public void apply(Scene scene) {
        theme.subscribe(it -> it.apply(scene));
        zoom.apply(scene);
        keysShown.subscribe(it -> scene.getRoot().pseudoClassStateChanged(WITHOUT_KEYS, !it));
        SceneAppearance.dressOf(scene).look.set(this);
    }

    public ObservableValue<Theme> theme() {
        return theme;
    }

    /// The next theme in turn.
    public void nextTheme() {
        choose(theme.get().next());
    }

    /// Chooses a theme.
    public void choose(Theme chosen) {
        theme.set(chosen);
        preferences.put(THEME, chosen.id());
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
        preferences.put(ZOOM, String.format(Locale.ROOT, "%.1f", zoom.get()));
    }

    /// Whether buttons and tooltips say which keys do the same.
    public ObservableValue<Boolean> keysShown() {
        return keysShown;
    }

    /// Shows keys on buttons and in tooltips, or leaves them to the sheet of keys.
    public void setKeysShown(boolean shown) {
        keysShown.set(shown);
        preferences.put(KEYS, shown ? "shown" : "hidden");
    }

    /// Whether keys are shown in the window that a node is in, as long as it is in one.
    public static ObservableValue<Boolean> keysShownIn(Node node) {
        return appearanceOf(node).flatMap(Appearance::keysShown).orElse(true);
    }

    /// That of the window that a node is in, as long as it is in one that has a look.
    static ObservableValue<Appearance> appearanceOf(Node node) {
        return node.sceneProperty().flatMap(scene -> SceneAppearance.dressOf(scene).look);
    }

    /// What a scene may have before it has a look.
    private static final class SceneAppearance {

        private final ObjectProperty<Appearance> look = new SimpleObjectProperty<>();

        static SceneAppearance dressOf(Scene scene) {
            return scene.getProperties().computeIfAbsent(SceneAppearance.class, _ -> new SceneAppearance())
                            instanceof SceneAppearance dress
                    ? dress
                    : new SceneAppearance();
        }
    }

    /// What else is remembered of the program on this computer.
    public Preferences preferences() {
        return preferences;
    }

    private static double parseFactor(String word) {
        double read = Double.parseDouble(word);
        if (Zoom.LEAST <= read && read <= Zoom.MOST) {
            return read;
        }
        throw new IllegalArgumentException(word);
    }

    private static boolean parseShown(String word) {
        return switch (word) {
            case "shown" -> true;
            case "hidden" -> false;
            default -> throw new IllegalArgumentException(word);
        };
    }
}
