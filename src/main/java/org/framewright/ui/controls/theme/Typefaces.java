package org.framewright.ui.controls.theme;

import javafx.scene.text.Font;

import java.io.IOException;
import java.util.List;

/// The typefaces that the program brings along, so that its layout is the same on every computer: Inter for the program, Source
/// Serif 4 for words of articles. The computer's own typefaces have the letters that these two lack, such as Arabic ones. Style
/// sheets name them.
///
/// JavaFX finds regular and bold alone. So `Inter-Bold.ttf` has the outlines of Inter's weight 600 under the name *Inter Bold*; Source
/// Serif is unchanged, as its licence asks, and its weight 600 is the family *Source Serif 4 SemiBold*. How the files were made:
/// `docs/decisions/0025-typefaces.md`.
final class Typefaces {

    private static final List<String> FILES =
            List.of("Inter-Regular", "Inter-Bold", "Inter-Italic", "SourceSerif4-Regular", "SourceSerif4-SemiBold");

    /// Loaded with the class: a second time would make a second copy on the disk.
    private static final boolean LOADED = FILES.stream().allMatch(Typefaces::isLoaded);

    private Typefaces() {}

    /// Loads them, unless they were loaded before.
    ///
    /// @return false where JavaFX can't load one; texts have the computer's own typeface then
    static boolean load() {
        return LOADED;
    }

    private static boolean isLoaded(String name) {
        try (var file = Typefaces.class.getResourceAsStream("/org/framewright/ui/fonts/" + name + ".ttf")) {
            return file != null && Font.loadFont(file, -1) != null;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
