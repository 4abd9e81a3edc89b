/// From codings (or a spreadsheet) to ratings and matched passages, and from these to agreement by variable,
/// round and coder. Prepares what `agreement` computes. [ReferenceComparer] sets coders beside the
/// reference coding; [ReliabilityPlanner] says after a pilot how many more articles have to be coded twice before alpha is known well
/// enough (`docs/methods/planning.md`).
@NullMarked
package org.framewright.reliability;

import org.jspecify.annotations.NullMarked;
