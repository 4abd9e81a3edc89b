package org.framewright.ui;

import org.framewright.model.ProblemCode;

/// Why no window can be opened on this machine.
public enum DisplayProblem implements ProblemCode {
    /// No X display can be reached; where: what DISPLAY names, empty if nothing.
    NO_DISPLAY,
    /// GTK 3, with which JavaFX draws windows on Linux, is not installed.
    NO_GTK
}
