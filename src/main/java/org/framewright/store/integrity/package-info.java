/// Checks of a project's content against its ledger, and reading that stands damage.
/// Begin with [IntegrityCheck].
@NullMarked
package org.framewright.store.integrity;

import org.jspecify.annotations.NullMarked;
