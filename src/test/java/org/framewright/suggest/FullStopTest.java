package org.framewright.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullStopTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The port is shut.|The port is shut",
                "The port is shut|The port is shut",
                "“The port is shut.”|“The port is shut.”",
                "It is a “smart port”.|It is a “smart port”",
                "It is shut (until March).|It is shut (until March)",
                "Is it shut?|Is it shut?",
                "They came from the U.S.|They came from the U.S.",
                "And so on...|And so on...",
                "港は閉鎖された。|港は閉鎖された",
                ".|."
            })
    void aStopThatOnlyClosesASentenceIsLeftOut(String sentence, String passage) {
        assertThat(sentence.substring(0, FullStop.endWithout(sentence, 0, sentence.length()))).isEqualTo(passage);
    }
}
