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
    /// An answer from before its question got its present meaning.
    EARLIER_MEANING("earlier meaning"),
    /// A disagreement in an answer that is merged from several coders' answers.
    DISAGREEMENT("coders disagree");

    /// The usual code for a disagreement, which is no code of the codebook; used unless the codebook has given this number
    /// another meaning.
    private static final int USUAL_DISAGREEMENT = -98;

    /// The usual code for an answer with an earlier meaning; else the next free number below.
    private static final int USUAL_EARLIER_MEANING = -100;

    private final String words;

    MissingCode(String words) {
        this.words = words;
    }

    public static MissingCode of(QuestionAnswer.Kind kind) {
        return switch (kind) {
            case NOT_ASKED -> NOT_ASKED;
            case NOT_CODABLE -> NOT_CODABLE;
            case NOT_YET_CODED -> NOT_YET_CODED;
            case EARLIER_MEANING -> EARLIER_MEANING;
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
            case DISAGREEMENT -> free(USUAL_DISAGREEMENT, codes).findFirst().orElseThrow();
            case EARLIER_MEANING ->
                    free(USUAL_EARLIER_MEANING, codes)
                            .filter(code -> code != DISAGREEMENT.number(codes))
                            .findFirst()
                            .orElseThrow();
        };
    }

    /// The numbers from one on downwards that mean nothing else in the codebook.
    private static IntStream free(int from, MissingCodes codes) {
        return IntStream.iterate(from, code -> code - 1).filter(code -> !codes.all().contains(code));
    }

    public String words() {
        return words;
    }

    /// The words as a label, told apart from a category's by brackets.
    public String label() {
        return "[" + words + "]";
    }
}
