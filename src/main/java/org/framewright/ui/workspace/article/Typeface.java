package org.framewright.ui.workspace.article;

import javafx.scene.text.Font;

import java.util.HashSet;
import java.util.List;

/// The typeface that articles are set in: the first of a few good ones that this computer has.
final class Typeface {

    private static final List<String> GOOD =
            List.of(
                    "Source Serif 4",
                    "Source Serif Pro",
                    "Charter",
                    "Georgia",
                    "Noto Serif",
                    "DejaVu Serif",
                    "Liberation Serif");

    private Typeface() {}

    static String serif() {
        var installed = new HashSet<>(Font.getFamilies());
        return GOOD.stream().filter(installed::contains).findFirst().orElse("serif");
    }
}
