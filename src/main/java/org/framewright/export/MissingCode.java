package org.framewright.export;

import org.framewright.codebook.Answer;
import org.framewright.codebook.MissingCodes;

/// The words that stand where there is no category, beside the codebook's integers for it.
enum MissingCode {
    /// The codebook counts this one as an answer.
    NOT_CODABLE_CATEGORY("not codable"),
    NOT_ASKED("not asked"),
    NOT_CODABLE("not codable"),
    NOT_YET_CODED("not yet coded");

    private final String words;

    MissingCode(String words) {
        this.words = words;
    }

    static MissingCode of(Answer.Kind kind) {
        return switch (kind) {
            case NOT_ASKED -> NOT_ASKED;
            case NOT_CODABLE -> NOT_CODABLE;
            case NOT_YET_CODED -> NOT_YET_CODED;
        };
    }

    String code(MissingCodes codes) {
        return Integer.toString(
                switch (this) {
                    case NOT_CODABLE_CATEGORY -> codes.notCodableAnswer();
                    case NOT_ASKED -> codes.notAsked();
                    case NOT_CODABLE -> codes.notCodable();
                    case NOT_YET_CODED -> codes.notYetCoded();
                });
    }

    String words() {
        return words;
    }

    /// The words as a label, told apart from a category's by brackets.
    String label() {
        return "[" + words + "]";
    }
}
