package org.framewright.ui;

import org.framewright.model.ProblemCode;

/// Why no window can be opened on this machine.
public enum DisplayProblem implements ProblemCode {
    /// DISPLAY is not set.
    NO_DISPLAY,
    /// No X display can be opened; where: what DISPLAY names.
    UNREACHABLE_DISPLAY,
    /// GTK 3, with which JavaFX draws windows on Linux, is not installed.
    NO_GTK;

    @Override
    public String bundle() {
        return "problems-ui";
    }
}
