package org.framewright.ui;

import javafx.scene.Parent;

import java.util.function.Consumer;

/// What the window shows.
///
/// @param leave is asked before another screen takes its place, and runs what it is given once nothing would be lost
record Screen(Parent view, Consumer<Runnable> leave) {

    /// A screen that can be left at any time.
    static Screen of(Parent view) {
        return new Screen(view, Runnable::run);
    }
}
