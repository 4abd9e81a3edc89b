package org.framewright.ui.controls.theme;

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
import java.util.Optional;

/// The looks of the window: its theme, its zoom, the text of articles, and whether keys are shown. Kept from one start to the next.
public final class Appearance {

    private static final String THEME = "theme";
    private static final String SYSTEM = "system";
    private static final String READING_FONT = "reading-font";
    private static final String READING_SIZE = "reading-size";
    private static final String ZOOM = "zoom";
    private static final String KEYS = "keys";

    /// The width of a window with room for wider panels and larger text, in pixels of the usual size.
    private static final double WIDE_FROM = 1600;

    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final PseudoClass WITHOUT_KEYS = PseudoClass.getPseudoClass("without-keys");

    private final Preferences preferences;
    private final Zoom zoom;

    /// Empty for the theme of the system.
    private final ObjectProperty<Optional<Theme>> chosenTheme;

    private final ObservableValue<Theme> theme;
    private final ObjectProperty<ReadingText> readingText;
    private final BooleanProperty keysShown;

    /// @param ofSystem the theme of the system, which is shown unless another is chosen
    public Appearance(Preferences preferences, ObservableValue<Theme> ofSystem) {
        this.preferences = preferences;
        this.chosenTheme =
                new SimpleObjectProperty<>(preferences.get(THEME, Appearance::parseTheme).orElse(Optional.empty()));
        this.theme =
                chosenTheme.flatMap(it -> it.<ObservableValue<Theme>>map(SimpleObjectProperty::new).orElse(ofSystem));
        this.readingText =
                new SimpleObjectProperty<>(
                        new ReadingText(
                                preferences.get(READING_FONT).filter(it -> !it.isBlank()),
                                preferences.get(READING_SIZE, ReadingText::parseSize)));
        this.zoom = new Zoom(preferences.get(ZOOM, Appearance::parseFactor).orElse(Zoom.USUAL));
        this.keysShown = new SimpleBooleanProperty(preferences.get(KEYS, Appearance::parseShown).orElse(true));
    }

    /// Applies the looks to a window's content, now and after each change.
    public void apply(Scene scene) {
        theme.subscribe(_ -> dress(scene));
        readingText.subscribe(_ -> dress(scene));
        zoom.apply(scene);
        var root = (Region) scene.getRoot();
        root.widthProperty().subscribe(_ -> setWide(root));
        zoom.factor().subscribe(_ -> setWide(root));
        keysShown.subscribe(it -> scene.getRoot().pseudoClassStateChanged(WITHOUT_KEYS, !it));
        SceneAppearance.dressOf(scene).look.set(this);
    }

    private void dress(Scene scene) {
        theme.getValue().apply(scene);
        readingText.get().sheet().ifPresent(scene.getStylesheets()::add);
    }

    private void setWide(Region root) {
        root.pseudoClassStateChanged(WIDE, root.getWidth() >= WIDE_FROM * zoom.get());
    }

    public ObservableValue<Theme> theme() {
        return theme;
    }

    /// The theme that is chosen; empty for the one of the system.
    public ObservableValue<Optional<Theme>> chosenTheme() {
        return chosenTheme;
    }

    public void nextTheme() {
        choose(Optional.of(theme.getValue().next()));
    }

    /// @param chosen empty for the theme of the system
    public void choose(Optional<Theme> chosen) {
        chosenTheme.set(chosen);
        preferences.put(THEME, chosen.map(Theme::id).orElse(SYSTEM));
    }

    /// The typeface and the size of articles.
    public ObservableValue<ReadingText> readingText() {
        return readingText;
    }

    public void choose(ReadingText text) {
        readingText.set(text);
        preferences.put(READING_FONT, text.font().orElse(""));
        preferences.put(READING_SIZE, text.size().map(String::valueOf).orElse(""));
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

    private static Optional<Theme> parseTheme(String word) {
        return word.equals(SYSTEM) ? Optional.empty() : Optional.of(Theme.findById(word));
    }

    private static boolean parseShown(String word) {
        return switch (word) {
            case "shown" -> true;
            case "hidden" -> false;
            default -> throw new IllegalArgumentException(word);
        };
    }
}
