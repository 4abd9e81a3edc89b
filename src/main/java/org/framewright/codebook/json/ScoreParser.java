package org.framewright.codebook.json;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.DerivedScore.Over;
import org.framewright.codebook.YesNoCategories;

import java.util.List;

/// Makes derived scores out of their JSON.
final class ScoreParser {

    private enum Of {
        MEAN,
        SUM,
        COUNT,
        SHARE,
        DIFFERENCE
    }

    private ScoreParser() {}

    static DerivedScore score(JsonObjectReader it) {
        return new DerivedScore(
                it.text("id"),
                it.text("label"),
                it.oneOf("of", Of.class)
                        .map(of -> formula(it, of))
                        .orElseGet(() -> {
                            it.ignoreAll();
                            return new Formula.Difference("", "");
                        }),
                TagParser.guidance(it));
    }

    private static Formula formula(JsonObjectReader it, Of of) {
        return switch (of) {
            case MEAN -> {
                var over = over(it, of);
                yield new Formula.Mean(over, answered(it, over, of));
            }
            case SUM -> {
                var over = over(it, of);
                yield new Formula.Sum(over, answered(it, over, of));
            }
            case COUNT -> {
                var over = over(it, of);
                yield new Formula.Count(over, is(it), answered(it, over, of));
            }
            case SHARE -> {
                var over = over(it, of);
                yield new Formula.Share(over, is(it), answered(it, over, of));
            }
            case DIFFERENCE -> new Formula.Difference(it.text("minuend"), it.text("subtrahend"));
        };
    }

    private static List<String> is(JsonObjectReader it) {
        var is = it.texts("is");
        return is.isEmpty() ? List.of(YesNoCategories.YES) : is;
    }

    private static Over over(JsonObjectReader it, Of of) {
        if (it.has("tag")) {
            if (it.has("items")) {
                it.note(CodebookProblem.ONE_OF_TWO, it.at("items"), "tag", "items");
                it.ignore("items");
            }
            var tag = it.text("tag");
            if (of == Of.COUNT && !it.has("variable")) {
                return new Over.Annotations(tag);
            }
            return new Over.Answers(new CodebookAddress.VariableAddress(tag, it.text("variable")));
        }
        var items = it.addresses("items", CodebookAddress.VariableAddress.class);
        if (items.isEmpty() && !it.has("items")) {
            it.note(CodebookProblem.PROPERTY_MISSING, it.at(""), "items");
        }
        return new Over.Items(items);
    }

    private static int answered(JsonObjectReader it, Over over, Of of) {
        return it.integerOr("answered", 0, 1_000, over.usuallyAnswered(of == Of.COUNT));
    }
}
