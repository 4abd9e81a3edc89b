package org.framewright.export.dictionary;

import org.framewright.codebook.MissingCodes;
import org.framewright.codebook.QuestionAnswer;

import java.util.stream.IntStream;

/// The kinds of missing answers with their words, written beside the codebook's integers for them.
public enum MissingCode {
    /// A "not codable" that the codebook counts as an answer.
    NOT_CODABLE_CATEGORY("not codable"),
    NOT_ASKED("not asked"),
    NOT_CODABLE("not codable"),
    NOT_YET_CODED("not yet coded"),
    /// A disagreement in an answer that is merged from several coders' answers.
    DISAGREEMENT("coders disagree");

    /// The usual code for a disagreement, which is no code of the codebook; used unless the codebook has given this number
    /// another meaning.
    private static final int USUAL_DISAGREEMENT = -98;

    private final String words;

    MissingCode(String words) {
        this.words = words;
    }

    public static MissingCode of(QuestionAnswer.Kind kind) {
        return switch (kind) {
            case NOT_ASKED -> NOT_ASKED;
            case NOT_CODABLE -> NOT_CODABLE;
            case NOT_YET_CODED -> NOT_YET_CODED;
        };
    }

    public String code(MissingCodes codes) {
        return Integer.toString(number(codes));
    }

    int number(MissingCodes codes) {
        return switch (this) {
            case NOT_CODABLE_CATEGORY -> codes.notCodableAnswer();
            case NOT_ASKED -> codes.notAsked();
            case NOT_CODABLE -> codes.notCodable();
            case NOT_YET_CODED -> codes.notYetCoded();
            case DISAGREEMENT -> disagreement(codes);
        };
    }

    private static int disagreement(MissingCodes codes) {
        return IntStream.iterate(USUAL_DISAGREEMENT, code -> code - 1)
                .filter(code -> !codes.all().contains(code))
                .findFirst()
                .orElseThrow();
    }

    public String words() {
        return words;
    }

    /// The words as a label, told apart from a category's by brackets.
    public String label() {
        return "[" + words + "]";
    }
}
