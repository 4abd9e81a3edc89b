/// Saving work: out of damaged files, and of files that were taken away while they were open.
/// Begin with [FileSalvage].
@NullMarked
package org.framewright.safekeeping.salvage;

import org.jspecify.annotations.NullMarked;
