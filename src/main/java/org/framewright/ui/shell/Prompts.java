package org.framewright.ui.shell;

import org.framewright.ui.common.AskBar;
import org.framewright.ui.common.Picker;

/// Where a screen asks for something, below it.
///
/// @param picker picks one of many by typing
/// @param ask asks for a few words
public record Prompts(Picker picker, AskBar ask) {

    public boolean isOpen() {
        return picker.isOpen() || ask.isOpen();
    }
}
