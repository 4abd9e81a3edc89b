/// The actions of a coder on a coding, the way to the next question, and saving.
/// Begin with [SessionState].
@NullMarked
package org.framewright.ui.workspace.coding.actions;

import org.jspecify.annotations.NullMarked;
