package org.framewright.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.HighlightPatternSearch.PatternMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;

/// What highlight patterns find, and that none of them takes the window with it.
final class HighlightPatternSearchTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @Test
    void findsAreWhereTheWordsAreInWhateverCase() {
        var aid = new HighlightPattern("blame", "Blame", "\\bblames?\\b|fault", true);

        assertThat(HighlightPatternSearch.search("He BLAMES them. Whose fault? Blameless.", List.of(aid), LONG_ENOUGH))
                .containsExactly(new PatternMatch(3, 9), new PatternMatch(22, 27));
    }

    @Test
    void whatFindsNothingOfAnyLengthFindsNothing() {
        assertThat(
                        HighlightPatternSearch.search(
                                "abc", List.of(new HighlightPattern("x", "X", "x*", true)), LONG_ENOUGH))
                .isEmpty();
    }

    @Test
    @Timeout(10)
    void expressionThatWouldTakeForeverStopsAndTheFindsOfOthersStay() {
        var quick = new HighlightPattern("quick", "Quick", "!", true);
        var endless = new HighlightPattern("endless", "Endless", "(a+)+$", true);
        var text = "a".repeat(5_000) + "!";

        var finds = HighlightPatternSearch.search(text, List.of(quick, endless), Duration.ofMillis(200));

        assertThat(finds).contains(new PatternMatch(5_000, 5_001));
    }

    @Test
    @Timeout(10)
    void expressionThatNestsTooDeepIsGivenUp() {
        var deep = new HighlightPattern("deep", "Deep", "(a|b)*c", true);

        assertThat(HighlightPatternSearch.search("ab".repeat(200_000), List.of(deep), Duration.ofMillis(300)))
                .isEmpty();
    }
}
