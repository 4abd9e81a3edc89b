/// The screen of a project's backups: the contents of each beside those of the file, and the actions on it. A missing or
/// damaged file has the same screen.
///
/// An open project lists its backups itself, since closing its file outside SQLite would release SQLite's locks. It is closed only to
/// restore or to salvage.
@NullMarked
package org.framewright.ui.safekeeping;

import org.jspecify.annotations.NullMarked;
