package org.framewright.ui;

import javafx.scene.Parent;

import org.framewright.ui.common.Notice;

import java.util.function.Consumer;

/// What the window shows.
///
/// @param say shows a notice on it
/// @param leave is asked before another screen takes its place, and runs what it is given once nothing would be lost
record Screen(Parent view, Consumer<Notice> say, Consumer<Runnable> leave) {

    /// A screen that can be left at any time.
    static Screen of(Parent view, Consumer<Notice> say) {
        return new Screen(view, say, Runnable::run);
    }
}
