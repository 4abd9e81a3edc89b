/// The study: coders, rounds, batches, assignments.
/// Begin with [Round].
@NullMarked
package org.framewright.model.study;

import org.jspecify.annotations.NullMarked;
