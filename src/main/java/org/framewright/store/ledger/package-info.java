/// The ledger: every change as one entry, written with the rows that it makes, in one transaction.
/// Begin with [Ledger].
@NullMarked
package org.framewright.store.ledger;

import org.jspecify.annotations.NullMarked;
