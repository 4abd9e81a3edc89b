package org.framewright.search;

import org.framewright.codebook.evaluation.ReadingAidSearch.Find;
import org.framewright.codebook.evaluation.ReadingAidSearch.ReadingAidFind;
import org.framewright.model.Refusal;
import org.framewright.search.SearchExpression.PatternExpression;
import org.framewright.search.SearchExpression.WordExpression;
import org.framewright.search.SearchQuery.QueryForm;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Looks for one thing in any number of texts. An expression may take longer than anybody can wait, so it is given a time
/// for each text. May be used from any thread.
public final class TextFinder {

    private final SearchQuery sought;
    private final List<? extends SearchExpression> expressions;

    private TextFinder(SearchQuery sought, List<? extends SearchExpression> expressions) {
        this.sought = sought;
        this.expressions = expressions;
    }

    /// Makes ready to look.
    ///
    /// @throws Refusal with a [SearchProblem] where nothing is looked for, or an expression is none
    public static TextFinder of(SearchQuery sought) {
        var composed = Normalizer.normalize(sought.words(), Normalizer.Form.NFC);
        if (composed.isEmpty()) {
            throw new Refusal(SearchProblem.NOTHING_SOUGHT, "");
        }
        if (sought.form() == QueryForm.EXPRESSION) {
            return new TextFinder(sought, List.of(PatternExpression.of(composed, sought.ignoreCase())));
        }
        var words = FoldedText.of(composed, sought.ignoreCase());
        if (sought.form() == QueryForm.CHARACTERS) {
            return new TextFinder(sought, List.of(WordExpression.anywhere(words)));
        }
        if (!hasLetter(words)) {
            throw new Refusal(SearchProblem.NOTHING_SOUGHT, "");
        }
        return new TextFinder(
                sought,
                sought.form() == QueryForm.PHRASE
                        ? List.of(WordExpression.whole(words.strip()))
                        : Arrays.stream(words.strip().split(" +"))
                                .filter(TextFinder::hasLetter)
                                .distinct()
                                .map(WordExpression::whole)
                                .toList());
    }

    private static boolean hasLetter(String words) {
        return words.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Where it is in a text, in UTF-16 indices of the text as it is; nothing where one of several words is lacking.
    ///
    /// @param limit more are not looked for
    /// @param most how long it may take; what was found by then is returned
    public ReadingAidFind in(String text, int limit, Duration most) {
        var composed = ComposedText.of(text);
        var searched =
                sought.form() == QueryForm.EXPRESSION
                        ? composed.text()
                        : FoldedText.of(composed.text(), sought.ignoreCase());
        if (!expressions.stream().allMatch(it -> it.mayBeIn(searched))) {
            return new ReadingAidFind(List.of(), true);
        }
        var finds = new ArrayList<Find>();
        boolean complete = true;
        for (var expression : expressions) {
            var found = expression.in(searched, limit, most);
            if (found.finds().isEmpty()) {
                return found;
            }
            complete &= found.complete();
            found.finds().forEach(it -> finds.add(composed.back(it)));
        }
        return expressions.size() == 1
                ? new ReadingAidFind(finds, complete)
                : new ReadingAidFind(inOrder(finds, limit), complete);
    }

    private static List<Find> inOrder(List<Find> finds, int limit) {
        return finds.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Find::start).thenComparingInt(Find::end))
                .limit(limit)
                .toList();
    }
}
