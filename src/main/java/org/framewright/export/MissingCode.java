package org.framewright.export;

import org.framewright.codebook.Answer;

/// The integers and words that stand where there is no category: below zero, where no category's code can be.
enum MissingCode {
    /// The codebook counts this one as an answer.
    NOT_CODABLE_CATEGORY(-95, "not codable"),
    NOT_ASKED(-96, "not asked"),
    NOT_CODABLE(-97, "not codable"),
    NOT_YET_CODED(-99, "not yet coded");

    private final int code;
    private final String words;

    MissingCode(int code, String words) {
        this.code = code;
        this.words = words;
    }

    static MissingCode of(Answer.Kind kind) {
        return switch (kind) {
            case NOT_ASKED -> NOT_ASKED;
            case NOT_CODABLE -> NOT_CODABLE;
            case NOT_YET_CODED -> NOT_YET_CODED;
        };
    }

    String code() {
        return Integer.toString(code);
    }

    String words() {
        return words;
    }

    /// The words as a label, told apart from a category's by brackets.
    String label() {
        return "[" + words + "]";
    }
}
