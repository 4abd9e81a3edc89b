/// Every change of a project as data: one sealed root, each case with its inverse. The ledger stores these changes, and
/// undo applies their inverses. The package is a part of `model`: without named modules, Java requires a sealed type
/// and its cases in one package. Begin with [Change].
@NullMarked
package org.framewright.model.change;

import org.jspecify.annotations.NullMarked;
