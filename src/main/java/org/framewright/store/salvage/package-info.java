/// A new project from the readable remains of a damaged one, in the ledger's order.
/// Begin with [ProjectRecovery].
@NullMarked
package org.framewright.store.salvage;

import org.jspecify.annotations.NullMarked;
