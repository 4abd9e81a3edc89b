/// Disagreements between coders, and the reference coding that a supervisor makes out of them, through the
/// same service as every other coding.
///
/// No case is stored: a case is computed from the coders' statements about one question or annotation and the decisions in the
/// ledger (decision 17). `CaseReader` reads cases, `DecisionWriter` writes a decision with its annotations, as one gesture
/// through `CodingService`.
@NullMarked
package org.framewright.adjudication;

import org.jspecify.annotations.NullMarked;
