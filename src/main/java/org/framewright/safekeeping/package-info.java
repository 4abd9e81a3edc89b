/// That nothing is lost: opening, locking and migrating a project file, its identity while it is open,
/// backups, checking, restoring, salvage. Touches the file only through `store`.
///
/// Everything that opens a project goes through `ProjectFiles`, in this order: first bytes (ours, which version), lock, quick check where the
/// file is not as it was left, backup and migration where the version is old, exact schema and limits, remarks; before each write the
/// file watch (still the same file, decision 10), and a backup every ten minutes while there are changes.
///
/// `ProjectCheck` reads and never changes. `FileSalvage` reads the pages of a damaged file itself (decision 9).
@NullMarked
package org.framewright.safekeeping;

import org.jspecify.annotations.NullMarked;
