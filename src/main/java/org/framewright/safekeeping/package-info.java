/// The safety of project files: opening, locking and migrating a file, its identity while it is open,
/// backups, checking, restoring, salvage. Touches the file only through `store`.
///
/// All code that opens a project uses `ProjectFiles`, in this order: first bytes (ours, which version), lock, quick check where the
/// file is not as this program left it, backup and migration where the version is old, exact schema and limits, remarks; before each write the
/// file watch (still the same file, decision 10), and a backup every ten minutes while there are changes.
///
/// `ProjectCheck` reads and never changes. `FileSalvage` reads the pages of a damaged file itself (decision 9).
@NullMarked
package org.framewright.safekeeping;

import org.jspecify.annotations.NullMarked;
