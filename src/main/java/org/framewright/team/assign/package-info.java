/// Giving work out: samples, batches, draws, and what becomes of articles.
/// Begin with [AssignmentService].
@NullMarked
package org.framewright.team.assign;

import org.jspecify.annotations.NullMarked;
