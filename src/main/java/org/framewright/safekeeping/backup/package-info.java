/// Backups of a project: making, naming, keeping, restoring.
/// Begin with [BackupService].
@NullMarked
package org.framewright.safekeeping.backup;

import org.jspecify.annotations.NullMarked;
