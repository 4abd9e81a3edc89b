package org.framewright.corpus.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.support.Nightly;
import org.framewright.support.Rigour;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Estimates beside what a textbook's formula counts.
final class TextSketchTest {

    @Nightly
    @ParameterizedTest
    @ValueSource(ints = {10, 130, 600, 5_000})
    void anEstimateLiesWithinFourStandardDeviations(int words) {
        var made = new FictionalTexts(21 + words);
        double squares = 0;
        int pairs = Rigour.draws(60, 200);
        for (int i = 0; i < pairs; i++) {
            var text = made.text(words);
            var copy = made.edited(text, i * 0.1 / pairs);
            double exact = FictionalTexts.jaccard(text, copy);
            var estimate = TextSketch.of(text).estimate(TextSketch.of(copy));
            double deviation = Math.sqrt(exact * (1 - exact) / estimate.union());
            assertThat(estimate.similarity()).isBetween(exact - 4 * deviation - 1e-9, exact + 4 * deviation + 1e-9);
            squares += deviation == 0 ? 1 : Math.pow((estimate.similarity() - exact) / deviation, 2);
        }
        // hashes that were not random would deviate by more
        assertThat(squares / pairs).isLessThan(1.3);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 50, 700})
    void anEstimateIsTheSameFromBothSides(int words) {
        var made = new FictionalTexts(22);
        var text = made.text(words);
        var cut = made.cut(made.edited(text, 0.05), 0.5);
        var there = TextSketch.of(text).estimate(TextSketch.of(cut));
        var back = TextSketch.of(cut).estimate(TextSketch.of(text));
        assertThat(back).isEqualTo(new TextOverlap(there.second(), there.first(), there.common()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 60, 400})
    void whatIsCountedIsWhatTheTextbookCounts(int words) {
        var made = new FictionalTexts(23);
        for (int i = 0; i < 50; i++) {
            var text = made.text(words);
            var copy = made.edited(text, 0.05);
            if (text.split("[^\\p{L}\\p{M}\\p{N}]+").length > 4 && copy.split("[^\\p{L}\\p{M}\\p{N}]+").length > 4) {
                assertThat(TextOverlap.of(text, copy).similarity()).isEqualTo(FictionalTexts.jaccard(text, copy));
            }
        }
    }
}
