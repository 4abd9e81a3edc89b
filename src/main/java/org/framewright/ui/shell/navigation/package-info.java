/// The ways to screens: routes, destinations, and requests to open a project. [Navigator] goes there.
@NullMarked
package org.framewright.ui.shell.navigation;

import org.framewright.ui.shell.Navigator;
import org.jspecify.annotations.NullMarked;
