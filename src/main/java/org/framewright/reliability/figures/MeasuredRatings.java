package org.framewright.reliability.figures;

import java.util.List;

/// Ratings of some coders, measured.
///
/// @param coders by name
/// @param units about which at least one of them was asked
/// @param compared units that two of them or more have rated
/// @param notAsked units left out because none of them was asked
/// @param askedOfSome units about which some were asked and others were not, because they had answered the question before
///     it differently; who was not asked has no rating there
/// @param notCodable answers "not codable" that count as missing
/// @param unanswered questions asked and left open
public record MeasuredRatings(
        List<String> coders,
        int units,
        int compared,
        int notAsked,
        int askedOfSome,
        int notCodable,
        int unanswered,
        List<AgreementFigure> figures) {

    public MeasuredRatings {
        coders = List.copyOf(coders);
        figures = List.copyOf(figures);
    }
}
