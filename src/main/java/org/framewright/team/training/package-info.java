/// Training rounds: the marks to reach, and who may begin the next round.
/// Begin with [TrainingService].
///
/// Marks, order and permissions of a round are kept in the ledger alone. A coder's result is the coder's first pass beside the reference, by the
/// same rows as agreement's. `TrainingGate` is asked where somebody begins a round, and again where an article is begun.
@NullMarked
package org.framewright.team.training;

import org.jspecify.annotations.NullMarked;
