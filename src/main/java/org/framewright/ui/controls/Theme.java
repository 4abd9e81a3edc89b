package org.framewright.ui.controls;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The themes of the program: AtlantaFX Primer, our colours, and the shapes that all share.
public enum Theme {
    LIGHT,
    DARK,
    /// White and light colours on black, every text at least 7:1.
    CONTRAST;

    private static final List<String> SHAPES =
            List.of(
                    "common",
                    "article",
                    "coding",
                    "workspace",
                    "start",
                    "safekeeping",
                    "actors",
                    "imports",
                    "codebook",
                    "search",
                    "team",
                    "exchange",
                    "agreement",
                    "adjudication",
                    "export",
                    "spreadsheet");

    public void apply(Scene scene) {
        Application.setUserAgentStylesheet(
                this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet());
        var colours = "colors-" + id();
        scene.getStylesheets().setAll(Stream.concat(Stream.of(colours), SHAPES.stream()).map(Theme::sheet).toList());
    }

    public Theme next() {
        return switch (this) {
            case LIGHT -> DARK;
            case DARK -> CONTRAST;
            case CONTRAST -> LIGHT;
        };
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
