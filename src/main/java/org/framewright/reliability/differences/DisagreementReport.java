package org.framewright.reliability.differences;

import org.framewright.model.Problem;
import org.framewright.reliability.figures.AgreementReport.CoderArticles;

import java.util.List;

/// Where coders differ in a round.
///
/// @param round its name
/// @param coders who are compared, by name
/// @param articles how many are compared
/// @param disagreements by article's name, then in the order of the codebook
/// @param leftOut what could not be compared, and why
public record DisagreementReport(
        String round,
        List<CoderArticles> coders,
        int articles,
        List<Disagreement> disagreements,
        List<Problem> leftOut) {

    public DisagreementReport {
        coders = List.copyOf(coders);
        disagreements = List.copyOf(disagreements);
        leftOut = List.copyOf(leftOut);
    }
}
