/// Whether a project file is what its ledger makes it: replaying, comparing, and rows that are no records.
/// Begin with [ProjectInspection].
@NullMarked
package org.framewright.store.integrity;

import org.jspecify.annotations.NullMarked;
