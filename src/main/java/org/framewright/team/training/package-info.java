/// Training rounds: the marks to reach, and who may begin the next round.
/// Begin with [TrainingService].
@NullMarked
package org.framewright.team.training;

import org.jspecify.annotations.NullMarked;
