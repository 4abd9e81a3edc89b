/// The screen of a project's backups: the contents of each beside those of the file, and the actions on it. A missing or
/// damaged file has the same screen.
///
/// An open project is asked for its backups, since closing its file beside SQLite takes SQLite's locks away. It is closed only to
/// restore or to salvage.
@NullMarked
package org.framewright.ui.safekeeping;

import org.jspecify.annotations.NullMarked;
