package org.framewright.export.dictionary;

import org.framewright.codebook.MissingCodes;
import org.framewright.codebook.QuestionAnswer;

import java.util.HashSet;

/// The kinds of missing answers with their words, written beside the integers for them.
public enum MissingCode {
    /// A "not codable" that the codebook counts as an answer.
    NOT_CODABLE_CATEGORY("not codable"),
    /// A question whose condition is not met.
    NOT_ASKED("not asked"),
    NOT_CODABLE("not codable"),
    /// A question of a coding that is not submitted.
    NOT_YET_CODED("not yet coded"),
    /// A disagreement in an answer that is merged from several coders' answers.
    DISAGREEMENT("coders disagree", -98),
    /// An answer from before its question got its present meaning.
    EARLIER_MEANING("earlier meaning", -100),
    /// A question of a submitted coding that its coder left open.
    NOT_ANSWERED("not answered", -101),
    /// A question that was never put to the coder of a submitted coding.
    NEVER_ASKED("never asked", -102);

    private final String words;

    /// The usual code of a kind that has no code in the codebook; 0 for other kinds.
    private final int usual;

    MissingCode(String words) {
        this(words, 0);
    }

    MissingCode(String words, int usual) {
        this.words = words;
        this.usual = usual;
    }

    public static MissingCode of(QuestionAnswer.Kind kind) {
        return switch (kind) {
            case NOT_ASKED -> NOT_ASKED;
            case NOT_CODABLE -> NOT_CODABLE;
            case NOT_YET_CODED -> NOT_YET_CODED;
            case EARLIER_MEANING -> EARLIER_MEANING;
            case NOT_ANSWERED -> NOT_ANSWERED;
            case NEVER_ASKED -> NEVER_ASKED;
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
            case DISAGREEMENT, EARLIER_MEANING, NOT_ANSWERED, NEVER_ASKED -> free(codes);
        };
    }

    /// The usual code, or the next number below that means nothing else.
    private int free(MissingCodes codes) {
        var taken = new HashSet<>(codes.all());
        for (var kind : values()) {
            if (kind.usual != 0) {
                int code = kind.usual;
                while (taken.contains(code)) {
                    code--;
                }
                if (kind == this) {
                    return code;
                }
                taken.add(code);
            }
        }
        throw new IllegalStateException(words);
    }

    public String words() {
        return words;
    }

    /// The words as a label, told apart from a category's by brackets.
    public String label() {
        return "[" + words + "]";
    }
}
