/// Saving work: from damaged files, and from files that were replaced or removed while they were open.
/// Begin with [FileSalvage].
@NullMarked
package org.framewright.safekeeping.salvage;

import org.jspecify.annotations.NullMarked;
