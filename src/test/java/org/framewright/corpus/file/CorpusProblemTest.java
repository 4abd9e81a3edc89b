package org.framewright.corpus.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.Problem;
import org.framewright.wording.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Locale;

final class CorpusProblemTest {

    @ParameterizedTest
    @EnumSource(CorpusProblem.class)
    void everyProblemHasASentenceThatNamesThePlace(CorpusProblem code) {
        var sentence = new Texts(Locale.ENGLISH).problem(Problem.of(code, "PLACE", "ONE", "TWO", "THREE"));

        assertThat(sentence).contains("PLACE").doesNotContain("{");
    }
}
