/// The screen of a project's backups: what each holds next to the file itself, and what can be done with it. Works on the
/// file while the project is closed, so that a file that is gone or damaged has the same screen.
@NullMarked
package org.framewright.ui.safekeeping;

import org.jspecify.annotations.NullMarked;
