package org.framewright.search;

import org.framewright.codebook.Finds;
import org.framewright.codebook.Finds.Find;
import org.framewright.codebook.Finds.Found;
import org.framewright.model.Refusal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/// What is looked for, or one of several words, ready to be found in composed texts.
sealed interface Expression {

    /// Whether a text may have it: says no quickly.
    boolean mayBeIn(String text);

    Found in(String text, int limit, Duration most);

    /// A regular expression of somebody's own, found in the text as it is.
    record OfOwn(Pattern pattern) implements Expression {

        /// @throws Refusal where it is none
        static OfOwn of(String words, boolean ignoreCase) {
            int letters = ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
            try {
                return new OfOwn(Pattern.compile(words, letters | Pattern.MULTILINE));
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
        public boolean mayBeIn(String text) {
            return true;
        }

        @Override
        public Found in(String text, int limit, Duration most) {
            return Finds.in(text, pattern, limit, most);
        }
    }

    /// Words, found in folded texts.
    ///
    /// @param must what every text that has them has: the longest piece without a gap
    /// @param wholeFrom whether no letter may stand before them
    /// @param wholeTo whether no letter may stand after them
    record OfWords(Pattern pattern, String must, boolean wholeFrom, boolean wholeTo) implements Expression {

        private static final String LETTERS = "[\\p{L}\\p{M}\\p{N}_]*";

        /// @param words folded, without white space around them
        static OfWords anywhere(String words) {
            return of(List.of(words), false, false);
        }

        /// Whole words; `*` stands for letters.
        static OfWords whole(String words) {
            return of(
                    Arrays.asList(words.split("\\*", -1)),
                    isOfWord(words.codePointAt(0)),
                    isOfWord(words.codePointBefore(words.length())));
        }

        private static OfWords of(List<String> pieces, boolean wholeFrom, boolean wholeTo) {
            var pattern = pieces.stream().map(OfWords::spaced).collect(Collectors.joining(LETTERS));
            var must =
                    pieces.stream()
                            .flatMap(it -> Arrays.stream(it.split(" +")))
                            .max(Comparator.comparingInt(String::length))
                            .orElse("");
            return new OfWords(Pattern.compile(pattern), must, wholeFrom, wholeTo);
        }

        private static String spaced(String piece) {
            return Arrays.stream(piece.split(" +", -1)).map(Pattern::quote).collect(Collectors.joining(" +"));
        }

        @Override
        public boolean mayBeIn(String text) {
            return text.contains(must);
        }

        @Override
        public Found in(String text, int limit, Duration most) {
            var found = Finds.in(text, pattern, limit, most);
            return wholeFrom || wholeTo
                    ? new Found(found.finds().stream().filter(it -> isWhole(text, it)).toList(), found.complete())
                    : found;
        }

        private boolean isWhole(String text, Find find) {
            boolean before = find.start() > 0 && isOfWord(text.codePointBefore(find.start()));
            boolean after = find.end() < text.length() && isOfWord(text.codePointAt(find.end()));
            return !(wholeFrom && before) && !(wholeTo && after);
        }

        private static boolean isOfWord(int character) {
            return Character.isLetterOrDigit(character) || character == '_' || isMark(character);
        }

        private static boolean isMark(int character) {
            int kind = Character.getType(character);
            return kind == Character.NON_SPACING_MARK
                    || kind == Character.COMBINING_SPACING_MARK
                    || kind == Character.ENCLOSING_MARK;
        }
    }
}
