/// Assignments: samples, batches, draws, and the flow of articles.
/// Begin with [AssignmentService].
///
/// `SampleService` draws the study's articles, `AssignmentDraw` their coders: pure functions of a seed, which is kept with the batch.
@NullMarked
package org.framewright.team.assign;

import org.jspecify.annotations.NullMarked;
