package org.framewright.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.support.Rigour;
import org.junit.jupiter.api.Test;

import java.util.Random;

final class WordTokenizerTest {

    private static final String LETTERS =
            "abzAZéßŒłªº09½² ²'’‘.,;:·-–—_\u00AD\u00A0\n\t\"“”„«»!?()/&%€§…‹›†•‰†@#*+=<>[]{}|~^`\\$¢£©®°¿¡µ÷×";
    private static final String FURTHER = "Жя中文あアกا\u0301\u200B\uD83D\uDE00\u02BC";

    @Test
    void wordsAreCountedAsTheyAreSplit() {
        assertThat(WordTokenizer.count("Don’t ask: 1,200 people – “we’re U.S. dockers”, e.g. 3.5 of 10."))
                .isEqualTo(11);
        assertThat(WordTokenizer.count("")).isZero();
        assertThat(WordTokenizer.count("’tis")).isEqualTo(1);
    }

    @Test
    void anyTextHasAsManyWordsAsItsBoundariesSay() {
        var random = new Random(20261123);
        for (int draw = 0; draw < Rigour.draws(20_000, 400_000); draw++) {
            var text = new StringBuilder();
            var letters = random.nextInt(10) == 0 ? LETTERS + FURTHER : LETTERS;
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(WordTokenizer.count(text.toString()))
                    .as("“%s”", text)
                    .isEqualTo(WordTokenizer.tokenize(text.toString()).size());
        }
    }
}
