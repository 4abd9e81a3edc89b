package org.framewright.export.dictionary;

import org.framewright.codebook.MissingCodes;
import org.framewright.codebook.QuestionAnswer;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.NotCodableRule;
import org.framewright.export.columns.ExportColumn;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The codes in a variable's columns, and their meaning.
final class CategoryCodes {

    private CategoryCodes() {}

    /// The answers of a choice, "not codable" among them where it counts as an answer.
    static SequencedMap<Integer, String> answers(Variable variable, MissingCodes codes) {
        var answers = new LinkedHashMap<Integer, String>();
        variable.categories().forEach(it -> answers.put(it.code(), it.label()));
        addNotCodable(answers, variable, codes);
        return answers;
    }

    /// The codes for one category of a set: chosen or not.
    static SequencedMap<Integer, String> membership(Variable variable, MissingCodes codes) {
        var answers = new LinkedHashMap<>(ExportColumn.NO_YES);
        addNotCodable(answers, variable, codes);
        return answers;
    }

    private static void addNotCodable(SequencedMap<Integer, String> to, Variable variable, MissingCodes codes) {
        if (variable.notCodable() == NotCodableRule.CATEGORY) {
            to.put(codes.notCodableAnswer(), MissingCode.NOT_CODABLE_CATEGORY.label());
        }
    }

    /// The codes for the possible reasons of a missing answer.
    ///
    /// @param redefined whether there may be answers from before the variable got its present meaning
    static SequencedMap<Integer, String> missing(Variable variable, MissingCodes codes, boolean redefined) {
        var missing = new LinkedHashMap<Integer, String>();
        put(missing, QuestionAnswer.Kind.NOT_ASKED, codes);
        if (variable.notCodable() == NotCodableRule.MISSING) {
            put(missing, QuestionAnswer.Kind.NOT_CODABLE, codes);
        }
        put(missing, QuestionAnswer.Kind.NOT_YET_CODED, codes);
        put(missing, QuestionAnswer.Kind.NOT_ANSWERED, codes);
        put(missing, QuestionAnswer.Kind.NEVER_ASKED, codes);
        if (redefined) {
            put(missing, QuestionAnswer.Kind.EARLIER_MEANING, codes);
        }
        return missing;
    }

    private static void put(SequencedMap<Integer, String> to, QuestionAnswer.Kind kind, MissingCodes codes) {
        var code = MissingCode.of(kind);
        to.put(code.number(codes), code.label());
    }
}
