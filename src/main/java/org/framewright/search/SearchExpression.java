package org.framewright.search;

import org.framewright.codebook.HighlightPatternSearch;
import org.framewright.codebook.HighlightPatternSearch.PatternMatch;
import org.framewright.codebook.HighlightPatternSearch.PatternResult;
import org.framewright.model.Refusal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/// The words of a search, or one of several words, as an expression for composed texts.
sealed interface SearchExpression {

    /// Whether a text can have a match: a quick test that rules out most texts.
    boolean canMatch(String text);

    PatternResult find(String text, int limit, Duration most);

    /// A regular expression that a person has typed, searched in the composed text without folding.
    record PatternExpression(Pattern pattern) implements SearchExpression {

        /// @throws Refusal where the words are no regular expression
        static PatternExpression of(String words, boolean ignoreCase) {
            int letters = ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
            try {
                return new PatternExpression(Pattern.compile(words, letters | Pattern.MULTILINE));
            } catch (PatternSyntaxException bad) {
                throw bad.getIndex() < 0
                        ? new Refusal(SearchProblem.BAD_EXPRESSION_SOMEWHERE, words, bad.getDescription())
                        : new Refusal(
                                SearchProblem.BAD_EXPRESSION,
                                words,
                                bad.getDescription(),
                                Math.min(bad.getIndex() + 1, words.length()));
            }
        }

        @Override
        public boolean canMatch(String text) {
            return true;
        }

        @Override
        public PatternResult find(String text, int limit, Duration most) {
            return HighlightPatternSearch.search(text, pattern, limit, most);
        }
    }

    /// Words, searched in folded texts.
    ///
    /// @param requiredText text that every matching text contains: the longest piece without a gap
    /// @param fromBegin whether a match is extended back to the beginning of its word
    record WordExpression(Pattern pattern, String requiredText, boolean fromBegin) implements SearchExpression {

        private static final String LETTER = "[\\p{L}\\p{M}\\p{N}_]";
        private static final String LETTERS = LETTER + "*";

        /// @param words folded words
        static WordExpression anywhere(String words) {
            return new WordExpression(Pattern.compile(spaced(words)), longest(List.of(words)), false);
        }

        /// An expression for whole words; `*` stands for letters.
        ///
        /// @param words folded, with a letter or a digit among them, and no white space at their ends
        static WordExpression whole(String words) {
            boolean open = words.startsWith("*");
            var known = open ? words.replaceFirst("^\\*+", "") : words;
            var pieces = Arrays.asList(known.split("\\*", -1));
            // this part is searched first, and the letters before it last: nearly every place fails at its first letter
            var first = pieces.getFirst().split(" ", -1)[0];
            boolean bounded = !open && !first.isEmpty() && isOfWord(first.codePointAt(0));
            var expression =
                    Pattern.quote(first)
                            + (bounded ? "(?<!" + LETTER + Pattern.quote(first) + ")" : "")
                            + spaced(pieces.getFirst().substring(first.length()))
                            + pieces.stream().skip(1).map(it -> LETTERS + spaced(it)).collect(Collectors.joining())
                            + (isOfWord(known.codePointBefore(known.length())) ? "(?!" + LETTER + ")" : "");
            return new WordExpression(Pattern.compile(expression), longest(pieces), open);
        }

        private static String spaced(String piece) {
            return Arrays.stream(piece.split(" +", -1)).map(Pattern::quote).collect(Collectors.joining(" +"));
        }

        private static String longest(List<String> pieces) {
            return pieces.stream()
                    .flatMap(it -> Arrays.stream(it.split(" +")))
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
        }

        @Override
        public boolean canMatch(String text) {
            return text.contains(requiredText);
        }

        @Override
        public PatternResult find(String text, int limit, Duration most) {
            var found = HighlightPatternSearch.search(text, pattern, limit, most);
            return fromBegin
                    ? new PatternResult(
                            found.matches().stream().map(it -> fromBegin(text, it)).toList(), found.complete())
                    : found;
        }

        private static PatternMatch fromBegin(String text, PatternMatch find) {
            int start = find.start();
            while (start > 0 && isOfWord(text.codePointBefore(start))) {
                start -= Character.charCount(text.codePointBefore(start));
            }
            return new PatternMatch(start, find.end());
        }

        private static boolean isOfWord(int character) {
            int kind = Character.getType(character);
            return Character.isLetterOrDigit(character)
                    || character == '_'
                    || kind == Character.NON_SPACING_MARK
                    || kind == Character.COMBINING_SPACING_MARK
                    || kind == Character.ENCLOSING_MARK;
        }
    }
}
