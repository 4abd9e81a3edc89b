package org.framewright.agreement.passages.gamma;

import org.framewright.agreement.MeasureOutcome;

/// What [Gamma] says of a corpus.
///
/// @param gamma the coefficient
/// @param observed disorder of the best alignment
/// @param expected disorder, the mean of the samples
/// @param samples how many were drawn
/// @param articles how many were compared
public record GammaResult(MeasureOutcome gamma, double observed, double expected, int samples, int articles) {}
