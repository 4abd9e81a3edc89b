package org.framewright.agreement.passages.alpha;

import org.framewright.agreement.MeasureOutcome;

/// What [AlphaU] says of a corpus.
///
/// @param alpha the coefficient
/// @param observed the observed disagreement, summed over articles and tags, in squared positions
/// @param expected the disagreement to be expected by chance, summed likewise
/// @param united how many passages' fragments vanished because they overlapped one of the same coder and tag
/// @param articles how many were compared
public record AlphaUResult(MeasureOutcome alpha, double observed, double expected, int united, int articles) {}
