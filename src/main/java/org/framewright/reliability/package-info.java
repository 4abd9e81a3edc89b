/// From codings (or a spreadsheet) to ratings and matched passages, and from these to agreement by variable, round and coder.
/// Prepares the input of `agreement`. [ReferenceComparer] compares coders with the reference coding; [ReliabilityPlanner] says
/// after a pilot how many more articles have to be coded twice (`docs/methods/planning.md`).
///
/// Submitted codings of all versions are read under the newest version, an article at a time. Cells, spans and counts stay in
/// memory, and `AgreementReporter` computes the figures of any measure from them. Categories are numbers in `agreement`, passages
/// are spans; an outcome is a figure or the reason why there is none. `docs/methods/project-data.md` describes the compared data.
@NullMarked
package org.framewright.reliability;

import org.jspecify.annotations.NullMarked;
