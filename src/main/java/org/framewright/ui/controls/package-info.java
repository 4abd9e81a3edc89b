/// Small helpers of screens, each with a second user: background tasks, dialogs, texts, actions, the error bar.
///
/// An `Action` is made into a button, a menu item, a line of the key sheet and a search hit. Sizes are em: `Zoom` gives the root its font
/// size. A `Notification` may offer choices. `AskBar` keeps an unfinished answer.
@NullMarked
package org.framewright.ui.controls;

import org.jspecify.annotations.NullMarked;
