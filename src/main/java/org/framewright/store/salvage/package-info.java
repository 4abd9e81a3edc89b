/// A new project out of what can be read of a damaged one, in the ledger's order.
/// Begin with [ProjectRecovery].
@NullMarked
package org.framewright.store.salvage;

import org.jspecify.annotations.NullMarked;
