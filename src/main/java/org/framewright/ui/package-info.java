/// The window: start, frame, and navigation as data. The only package that knows JavaFX; a folder a screen, each a view and a view model.
/// View models use nothing of `javafx.scene`. Uses `project`; never the store.
///
/// A view lays out and binds, a view model has properties and actions, a service has no properties. `Shell` opens and closes projects and
/// gets screens from `ScreenFactory` alone. `BackgroundMaintenance` checks an open project once and backs it up, on a thread that no save
/// waits for. An unexpected failure ends in `UnexpectedFailureHandler`: logged, and reported on the screen.
@NullMarked
package org.framewright.ui;

import org.jspecify.annotations.NullMarked;
