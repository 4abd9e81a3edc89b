/// A codebook applied to one coding: conditions, questions, scores, and what reading aids find.
/// Begin with [CodingQuestions].
@NullMarked
package org.framewright.codebook.evaluation;

import org.jspecify.annotations.NullMarked;
