package org.framewright.codebook;

import java.util.List;

/// The integers that exports write where there is no category. All are below zero; categories' codes are 0 or more.
///
/// @param notCodableAnswer the code of "not codable" where the codebook counts it as an answer
public record MissingCodes(int notAsked, int notCodable, int notYetCoded, int notCodableAnswer) {

    /// The codes for a codebook that gives none.
    public static final MissingCodes USUAL = new MissingCodes(-96, -97, -99, -95);

    public MissingCodes withNotAsked(int code) {
        return new MissingCodes(code, notCodable, notYetCoded, notCodableAnswer);
    }

    public MissingCodes withNotCodable(int code) {
        return new MissingCodes(notAsked, code, notYetCoded, notCodableAnswer);
    }

    public MissingCodes withNotYetCoded(int code) {
        return new MissingCodes(notAsked, notCodable, code, notCodableAnswer);
    }

    public MissingCodes withNotCodableAnswer(int code) {
        return new MissingCodes(notAsked, notCodable, notYetCoded, code);
    }

    public List<Integer> all() {
        return List.of(notAsked, notCodable, notYetCoded, notCodableAnswer);
    }
}
