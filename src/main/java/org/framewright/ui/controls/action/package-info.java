/// An action, and the controls that are made from it: button, menu item.
/// Begin with [Action].
@NullMarked
package org.framewright.ui.controls.action;

import org.jspecify.annotations.NullMarked;
