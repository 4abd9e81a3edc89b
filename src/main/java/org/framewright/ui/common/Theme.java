package org.framewright.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The two looks of the program: AtlantaFX Primer, our colours, and the shapes that both share.
public enum Theme {
    LIGHT,
    DARK;

    private static final List<String> SHAPES =
            List.of("common", "article", "coding", "workspace", "start", "safekeeping", "actors", "codebook", "search");

    /// Dresses a window's content.
    public void apply(Scene scene) {
        Application.setUserAgentStylesheet(
                this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet());
        var colours = "colors-" + name().toLowerCase(Locale.ROOT);
        scene.getStylesheets().setAll(Stream.concat(Stream.of(colours), SHAPES.stream()).map(Theme::sheet).toList());
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    private static String sheet(String name) {
        var url = Theme.class.getResource("/org/framewright/ui/css/" + name + ".css");
        if (url == null) {
            throw new IllegalStateException("no style sheet " + name);
        }
        return url.toExternalForm();
    }
}
