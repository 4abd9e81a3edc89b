/// The screen of a project's backups: what each holds next to the file itself, and what can be done with it. A file that is gone
/// or damaged has the same screen.
///
/// An open project is asked for its backups, since closing its file beside SQLite takes SQLite's locks away. It is closed only to
/// restore or to salvage.
@NullMarked
package org.framewright.ui.safekeeping;

import org.jspecify.annotations.NullMarked;
