/// The window: start, frame, and navigation as data. The only package that knows JavaFX; a folder a screen, each
/// a view and a view model. View models know nothing of `javafx.scene`. Uses `project`; never the store.
///
/// A view lays out and binds, a view model has properties and verbs, a service knows no properties. `Shell` opens and closes projects and knows a
/// screen by `ScreenFactory` alone. `BackgroundMaintenance` checks an open project once and backs it up, on a thread that no save waits for.
/// An unexpected failure ends in `UnexpectedFailureHandler`: logged, and reported on the screen.
@NullMarked
package org.framewright.ui;

import org.jspecify.annotations.NullMarked;
