/// From codings (or a spreadsheet) to ratings and matched passages, and from these to agreement by variable,
/// round and coder. Prepares what `agreement` computes. [ReferenceComparer]
/// sets coders beside the reference coding; [ReliabilityPlanner] says after a pilot how many more articles have to be coded twice
/// (`docs/methods/planning.md`).
///
/// Submitted codings of all versions are read under the newest one, an article at a time; cells, spans and counts stay, and `ComparisonData`
/// makes figures of any measure from them in memory. Categories are numbers in `agreement`, passages are spans; an outcome is a figure or the
/// reason why there is none. `docs/methods/project-data.md` says what is compared.
@NullMarked
package org.framewright.reliability;

import org.jspecify.annotations.NullMarked;
