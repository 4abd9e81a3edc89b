/// Giving work out: samples, batches, draws, and what becomes of articles.
/// Begin with [AssignmentService].
///
/// `SampleService` draws what is studied, `AssignmentDraw` who codes what: pure functions of a seed, which is kept with the batch.
@NullMarked
package org.framewright.team.assign;

import org.jspecify.annotations.NullMarked;
