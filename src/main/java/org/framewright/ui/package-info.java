/// The window: start, frame, and navigation as data. The only room that knows JavaFX; a folder a screen, each
/// a view and a view model. View models know nothing of `javafx.scene`. Uses `project`; never the store.
@NullMarked
package org.framewright.ui;

import org.jspecify.annotations.NullMarked;
