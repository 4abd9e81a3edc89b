package org.framewright.search;

import org.framewright.codebook.ReadingAidSearch.ReadingAidMatch;
import org.framewright.codebook.ReadingAidSearch.ReadingAidResult;
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

    private final SearchQuery query;
    private final List<? extends SearchExpression> expressions;

    private TextFinder(SearchQuery query, List<? extends SearchExpression> expressions) {
        this.query = query;
        this.expressions = expressions;
    }

    /// Makes ready to look.
    ///
    /// @throws Refusal with a [SearchProblem] where nothing is looked for, or an expression is none
    public static TextFinder of(SearchQuery query) {
        var composed = Normalizer.normalize(query.words(), Normalizer.Form.NFC);
        if (composed.isEmpty()) {
            throw new Refusal(SearchProblem.NOTHING_SOUGHT, "");
        }
        if (query.form() == QueryForm.EXPRESSION) {
            return new TextFinder(query, List.of(PatternExpression.of(composed, query.ignoreCase())));
        }
        var words = FoldedText.fold(composed, query.ignoreCase());
        if (query.form() == QueryForm.CHARACTERS) {
            return new TextFinder(query, List.of(WordExpression.anywhere(words)));
        }
        if (!hasLetter(words)) {
            throw new Refusal(SearchProblem.NOTHING_SOUGHT, "");
        }
        return new TextFinder(
                query,
                query.form() == QueryForm.PHRASE
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
    public ReadingAidResult find(String text, int limit, Duration most) {
        var composed = ComposedText.of(text);
        var searched =
                query.form() == QueryForm.EXPRESSION
                        ? composed.text()
                        : FoldedText.fold(composed.text(), query.ignoreCase());
        if (!expressions.stream().allMatch(it -> it.canMatch(searched))) {
            return new ReadingAidResult(List.of(), true);
        }
        var finds = new ArrayList<ReadingAidMatch>();
        boolean complete = true;
        for (var expression : expressions) {
            var found = expression.find(searched, limit, most);
            if (found.matches().isEmpty()) {
                return found;
            }
            complete &= found.complete();
            found.matches().forEach(it -> finds.add(composed.toOriginal(it)));
        }
        return expressions.size() == 1
                ? new ReadingAidResult(finds, complete)
                : new ReadingAidResult(sortAndLimit(finds, limit), complete);
    }

    private static List<ReadingAidMatch> sortAndLimit(List<ReadingAidMatch> finds, int limit) {
        return finds.stream()
                .distinct()
                .sorted(Comparator.comparingInt(ReadingAidMatch::start).thenComparingInt(ReadingAidMatch::end))
                .limit(limit)
                .toList();
    }
}
