/// That nothing is lost: opening, locking and migrating a project file, its identity while it is open,
/// backups, checking ([ProjectCheck]), restoring, salvage. Touches the file only through `store`.
@NullMarked
package org.framewright.safekeeping;

import org.jspecify.annotations.NullMarked;
