package org.framewright.reliability;

import org.framewright.agreement.Outcome;

/// What a measure says.
///
/// @param measure its id, as in `alpha-u`
public record Figure(String measure, Outcome outcome) {}
