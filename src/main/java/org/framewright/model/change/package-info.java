/// Every change of a project as data: one sealed root, each case with its inverse.
/// The ledger stores these, undo applies their inverses. Part of `model`; apart only because Java wants a
/// sealed type and its cases in one package where there are no named modules.
@NullMarked
package org.framewright.model.change;

import org.jspecify.annotations.NullMarked;
