/// The present screen, and the ways to others: routes, history, navigation bar. Begin with [Navigator].
@NullMarked
package org.framewright.ui.shell.navigation;

import org.framewright.ui.shell.Navigator;
import org.jspecify.annotations.NullMarked;
