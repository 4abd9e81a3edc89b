package org.framewright.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.Problem;
import org.framewright.wording.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Locale;

final class ReliabilityProblemTest {

    @ParameterizedTest
    @EnumSource(
            value = ReliabilityProblem.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ROUND_MISSING", "BAD_OVERLAP", "BAD_DRAWS", "NO_CODERS", "NOTHING_TO_COMPARE", "STOPPED"})
    void everyProblemHasASentenceThatNamesThePlace(ReliabilityProblem code) {
        assertThat(sentence(code)).contains("PLACE").doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReliabilityProblem.class,
            names = {"ROUND_MISSING", "BAD_OVERLAP", "BAD_DRAWS", "NOTHING_TO_COMPARE"})
    void problemWithoutAPlaceNamesWhatItIsAbout(ReliabilityProblem code) {
        assertThat(sentence(code)).contains("7").doesNotContain("{");
    }

    private static String sentence(ReliabilityProblem code) {
        return new Texts(Locale.ENGLISH).problem(Problem.of(code, "PLACE", "7", "8", "9"));
    }
}
