package org.framewright.ui.controls.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The themes of the program: AtlantaFX Primer, our colours, and the shapes that all share.
public enum Theme {
    LIGHT,
    DARK,
    /// White and light colours on black, every text at least 7:1.
    CONTRAST;

    private static final Logger LOG = LoggerFactory.getLogger(Theme.class);

    public void apply(Scene scene) {
        if (!Typefaces.load()) {
            LOG.warn("the program's typefaces could not be loaded");
        }
        var primer = (this == LIGHT ? new PrimerLight() : new PrimerDark()).getUserAgentStylesheet();
        if (!primer.equals(Application.getUserAgentStylesheet())) {
            // unless it is set already: JavaFX would read it again
            Application.setUserAgentStylesheet(primer);
        }
        scene.getStylesheets().setAll(sheet("colors-" + id()), sheet("screens"));
    }

    public Theme next() {
        return switch (this) {
            case LIGHT -> DARK;
            case DARK -> CONTRAST;
            case CONTRAST -> LIGHT;
        };
    }

    /// The key of the name of a choice; empty for the theme of the system.
    public static String key(Optional<Theme> choice) {
        return "common.theme." + choice.map(Theme::id).orElse("system");
    }

    /// The name in files.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Theme findById(String id) {
        return Arrays.stream(values())
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id));
    }

    private static String sheet(String name) {
        var url = Theme.class.getResource("/org/framewright/ui/css/" + name + ".css");
        if (url == null) {
            throw new IllegalStateException("no style sheet " + name);
        }
        return url.toExternalForm();
    }
}
