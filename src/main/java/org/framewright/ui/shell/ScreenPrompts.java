package org.framewright.ui.shell;

import org.framewright.ui.controls.AskBar;
import org.framewright.ui.controls.FileDialogs;
import org.framewright.ui.controls.form.PassphraseBar;
import org.framewright.ui.controls.form.Picker;

/// The questions of a screen.
///
/// @param picker picks one of many by typing, below the screen
/// @param ask asks for a few words, below the screen
/// @param passphrases asks for passphrases, below the screen
/// @param tour shows the stops of a tour, below the screen
/// @param files asks for files
public record ScreenPrompts(Picker picker, AskBar ask, PassphraseBar passphrases, TourBar tour, FileDialogs files) {

    public boolean isOpen() {
        return picker.isOpen() || ask.isOpen() || passphrases.isOpen();
    }
}
