/// The safety of project files: opening, locking and migrating a file, its identity while it is open, backups, checks,
/// restoring, salvage. The file is read and written only through `store`.
///
/// All code that opens a project uses [ProjectFiles]. Its steps: the header (a project, and its version), the lock, a
/// quick check where the file has changed since the last closing, backup and migration of an old version, the exact
/// schema and limits, warnings. Before each write, the file watch compares the file with the opened file (decision 10);
/// a backup is made every ten minutes while there are changes.
///
/// `ProjectCheck` reads and never changes. `FileSalvage` reads the pages of a damaged file itself (decision 9).
@NullMarked
package org.framewright.safekeeping;

import org.jspecify.annotations.NullMarked;
