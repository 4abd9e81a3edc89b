/// Where one is in the window, and how one gets elsewhere: routes, history, navigation bar.
/// Begin with [Navigator].
@NullMarked
package org.framewright.ui.shell.navigation;

import org.jspecify.annotations.NullMarked;
