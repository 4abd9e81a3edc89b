package org.framewright.codebook.json;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.DerivedScore.ScoreInput;
import org.framewright.codebook.YesNoCategories;

import java.util.List;

/// Makes derived scores out of their JSON.
final class ScoreParser {

    private enum FormulaKind {
        MEAN,
        SUM,
        COUNT,
        SHARE,
        DIFFERENCE
    }

    private ScoreParser() {}

    static DerivedScore score(JsonObjectReader object) {
        return new DerivedScore(
                object.text("id"),
                object.text("label"),
                object.oneOf("of", FormulaKind.class)
                        .map(kind -> formula(object, kind))
                        .orElseGet(() -> {
                            object.ignoreAll();
                            return new Formula.Difference("", "");
                        }),
                TagParser.guidance(object));
    }

    private static Formula formula(JsonObjectReader object, FormulaKind kind) {
        return switch (kind) {
            case MEAN -> {
                var input = input(object, kind);
                yield new Formula.Mean(input, minAnswered(object, input, kind));
            }
            case SUM -> {
                var input = input(object, kind);
                yield new Formula.Sum(input, minAnswered(object, input, kind));
            }
            case COUNT -> {
                var input = input(object, kind);
                yield new Formula.Count(input, categories(object), minAnswered(object, input, kind));
            }
            case SHARE -> {
                var input = input(object, kind);
                yield new Formula.Share(input, categories(object), minAnswered(object, input, kind));
            }
            case DIFFERENCE -> new Formula.Difference(object.text("minuend"), object.text("subtrahend"));
        };
    }

    private static List<String> categories(JsonObjectReader object) {
        var categories = object.texts("is");
        return categories.isEmpty() ? List.of(YesNoCategories.YES) : categories;
    }

    private static ScoreInput input(JsonObjectReader object, FormulaKind kind) {
        if (object.has("tag")) {
            if (object.has("items")) {
                object.note(CodebookProblem.ONE_OF_TWO, object.pointerTo("items"), "tag", "items");
                object.ignore("items");
            }
            var tag = object.text("tag");
            if (kind == FormulaKind.COUNT && !object.has("variable")) {
                return new ScoreInput.Annotations(tag);
            }
            return new ScoreInput.Answers(new CodebookAddress.VariableAddress(tag, object.text("variable")));
        }
        var items = object.addresses("items", CodebookAddress.VariableAddress.class);
        if (items.isEmpty() && !object.has("items")) {
            object.note(CodebookProblem.PROPERTY_MISSING, object.pointerTo(""), "items");
        }
        return new ScoreInput.Items(items);
    }

    private static int minAnswered(JsonObjectReader object, ScoreInput input, FormulaKind kind) {
        return object.integerOr("answered", 0, 1_000, input.usualMinAnswered(kind == FormulaKind.COUNT));
    }
}
