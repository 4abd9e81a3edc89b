/// Checks of a project: its content against its ledger, its rows, and its records while they are read.
/// Begin with [IntegrityCheck].
@NullMarked
package org.framewright.store.integrity;

import org.jspecify.annotations.NullMarked;
