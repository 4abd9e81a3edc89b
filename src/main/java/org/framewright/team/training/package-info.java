/// Training rounds, the marks to reach, and the permission to begin the next round: [TrainingService].
///
/// Marks, order and permissions of training are kept in the ledger alone. A coder's result compares the first version of the
/// coder's coding with the reference, by the rows of agreement. The result is checked when a coder begins a round, and again when a
/// coder begins an article.
@NullMarked
package org.framewright.team.training;

import org.jspecify.annotations.NullMarked;
