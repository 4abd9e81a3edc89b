package org.framewright.search;

import org.framewright.codebook.HighlightPatternSearch.PatternMatch;
import org.framewright.codebook.HighlightPatternSearch.PatternResult;
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
import java.util.regex.Pattern;

/// Finds one query in any number of texts. An expression may take longer than a person waits, so each text has a time
/// limit. Threads may share a finder.
public final class TextFinder {

    private final SearchQuery query;
    private final List<? extends SearchExpression> expressions;

    private TextFinder(SearchQuery query, List<? extends SearchExpression> expressions) {
        this.query = query;
        this.expressions = expressions;
    }

    /// Prepares a search.
    ///
    /// @throws Refusal with a [SearchProblem] where the query is empty, or its expression is invalid
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

    /// The matches in a text, in UTF-16 indices of the unchanged text; empty where the text lacks one of several words.
    ///
    /// @param limit the search ends after this number of matches
    /// @param most the time limit, for each word of a query for several words; matches found in time are returned
    public PatternResult find(String text, int limit, Duration most) {
        var composed = ComposedText.of(text);
        var searched =
                query.form() == QueryForm.EXPRESSION
                        ? composed.text()
                        : FoldedText.fold(composed.text(), query.ignoreCase());
        if (!expressions.stream().allMatch(it -> it.canMatch(searched))) {
            return new PatternResult(List.of(), true);
        }
        var finds = new ArrayList<PatternMatch>();
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
                ? new PatternResult(finds, complete)
                : new PatternResult(sortAndLimit(finds, limit), complete);
    }

    private static List<PatternMatch> sortAndLimit(List<PatternMatch> finds, int limit) {
        return finds.stream()
                .distinct()
                .sorted(Comparator.comparingInt(PatternMatch::start).thenComparingInt(PatternMatch::end))
                .limit(limit)
                .toList();
    }

    /// Folds a text or the words of a query: white space, curly and straight quotation marks and apostrophes, hyphens and,
    /// on request, capital and small letters become the same. Folding replaces character by character, so that every index
    /// stays.
    static final class FoldedText {

        private static final int ASCII = 128;

        private FoldedText() {}

        /// @param text in composed characters
        static String fold(String text, boolean ignoreCase) {
            var characters = text.toCharArray();
            for (int i = 0; i < characters.length; i++) {
                char it = characters[i];
                if (it < ASCII) {
                    boolean capital = ignoreCase && 'A' <= it && it <= 'Z';
                    characters[i] = capital ? (char) (it + 32) : it < ' ' ? ' ' : it;
                } else if (!Character.isSurrogate(it)) {
                    characters[i] = folded(it, ignoreCase);
                } else if (ignoreCase
                        && i + 1 < characters.length
                        && Character.isSurrogatePair(it, characters[i + 1])) {
                    Character.toChars(lower(Character.toCodePoint(it, characters[i + 1])), characters, i++);
                }
            }
            return new String(characters);
        }

        private static char folded(char it, boolean ignoreCase) {
            return switch (it) {
                case '’', '‘', 'ʼ' -> '\'';
                case '“', '”', '„', '‟', '«', '»' -> '"';
                case '‐', '‑', '–' -> '-';
                default -> {
                    if (Character.isWhitespace(it) || Character.isSpaceChar(it)) {
                        yield ' ';
                    }
                    yield ignoreCase ? (char) lower(it) : it;
                }
            };
        }

        /// The small letter, by way of the capital letter, as in regular expressions: ς becomes σ.
        private static int lower(int character) {
            return Character.toLowerCase(Character.toUpperCase(character));
        }
    }

    /// A text in composed characters (NFC), with the way back to the original indices. So an é is found in either form.
    /// Nearly every text is composed already, and is used as it is.
    static final class ComposedText {

        /// Characters compose only within a match of this pattern.
        private static final Pattern CHARACTER = Pattern.compile("\\X");

        private final String text;
        private final int[] origins;

        private ComposedText(String text, int[] origins) {
            this.text = text;
            this.origins = origins;
        }

        static ComposedText of(String text) {
            if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
                return new ComposedText(text, new int[0]);
            }
            var composed = new StringBuilder(text.length());
            var origins = new int[text.length() * 3 + 1];
            var characters = CHARACTER.matcher(text);
            while (characters.find()) {
                var one = characters.group();
                var now = Normalizer.normalize(one, Normalizer.Form.NFC);
                for (int i = 0; i < now.length(); i++) {
                    // a changed character is found as a whole
                    origins[composed.length() + i] = characters.start() + (now.equals(one) ? i : 0);
                }
                composed.append(now);
            }
            origins[composed.length()] = text.length();
            return new ComposedText(composed.toString(), Arrays.copyOf(origins, composed.length() + 1));
        }

        String text() {
            return text;
        }

        /// The original range of a match in the composed text; UTF-16 indices both.
        PatternMatch toOriginal(PatternMatch find) {
            if (origins.length == 0) {
                return find;
            }
            int start = origins[find.start()];
            int end = find.end();
            while (end < text.length() && origins[end] == origins[find.end() - 1]) {
                end++;
            }
            return new PatternMatch(start, origins[end]);
        }
    }
}
