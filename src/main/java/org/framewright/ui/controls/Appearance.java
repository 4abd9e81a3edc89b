package org.framewright.ui.controls;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

import org.framewright.project.Preferences;

import java.util.Locale;

/// The looks of the window: its theme, its zoom, and whether keys are shown. Kept from one start to the next.
public final class Appearance {

    private static final String THEME = "theme";
    private static final String ZOOM = "zoom";
    private static final String KEYS = "keys";

    /// The width of a window with room for wider panels and larger text, in pixels of the usual size.
    private static final double WIDE_FROM = 1600;

    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final PseudoClass WITHOUT_KEYS = PseudoClass.getPseudoClass("without-keys");

    private final Preferences preferences;
    private final Zoom zoom;
    private final ObjectProperty<Theme> theme;
    private final BooleanProperty keysShown;

    /// @param preferred the default theme
    public Appearance(Preferences preferences, Theme preferred) {
        this.preferences = preferences;
        this.theme = new SimpleObjectProperty<>(preferences.get(THEME, Theme::findById).orElse(preferred));
        this.zoom = new Zoom(preferences.get(ZOOM, Appearance::parseFactor).orElse(Zoom.USUAL));
        this.keysShown = new SimpleBooleanProperty(preferences.get(KEYS, Appearance::parseShown).orElse(true));
    }

    /// Applies the looks to a window's content, now and after each change.
    public void apply(Scene scene) {
        theme.subscribe(it -> it.apply(scene));
        zoom.apply(scene);
        var root = (Region) scene.getRoot();
        root.widthProperty().subscribe(_ -> setWide(root));
        zoom.factor().subscribe(_ -> setWide(root));
        keysShown.subscribe(it -> scene.getRoot().pseudoClassStateChanged(WITHOUT_KEYS, !it));
        SceneAppearance.dressOf(scene).look.set(this);
    }

    private void setWide(Region root) {
        root.pseudoClassStateChanged(WIDE, root.getWidth() >= WIDE_FROM * zoom.get());
    }

    public ObservableValue<Theme> theme() {
        return theme;
    }

    public void nextTheme() {
        choose(theme.get().next());
    }

    public void choose(Theme chosen) {
        theme.set(chosen);
        preferences.put(THEME, chosen.id());
    }

    public Zoom zoom() {
        return zoom;
    }

    public void zoomBy(double more) {
        zoomTo(zoom.get() + more);
    }

    /// Sets the zoom; 1 is the usual size.
    public void zoomTo(double factor) {
        zoom.set(factor);
        preferences.put(ZOOM, String.format(Locale.ROOT, "%.1f", zoom.get()));
    }

    /// Whether buttons and tooltips show their keys.
    public ObservableValue<Boolean> keysShown() {
        return keysShown;
    }

    /// Shows keys on buttons and in tooltips, or only in the sheet of keys.
    public void setKeysShown(boolean shown) {
        keysShown.set(shown);
        preferences.put(KEYS, shown ? "shown" : "hidden");
    }

    /// Whether keys are shown in the window of a node, while it is in one.
    public static ObservableValue<Boolean> keysShownIn(Node node) {
        return appearanceOf(node).flatMap(Appearance::keysShown).orElse(true);
    }

    /// The appearance of the window of a node, while it is in one that has it.
    static ObservableValue<Appearance> appearanceOf(Node node) {
        return node.sceneProperty().flatMap(scene -> SceneAppearance.dressOf(scene).look);
    }

    /// The appearance of a scene, which may come after its nodes ask for it.
    private static final class SceneAppearance {

        private final ObjectProperty<Appearance> look = new SimpleObjectProperty<>();

        static SceneAppearance dressOf(Scene scene) {
            return scene.getProperties().computeIfAbsent(SceneAppearance.class, _ -> new SceneAppearance())
                            instanceof SceneAppearance dress
                    ? dress
                    : new SceneAppearance();
        }
    }

    /// The other preferences on this computer.
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
