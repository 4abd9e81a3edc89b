package org.framewright.export.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.Problem;
import org.framewright.wording.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Locale;

final class ArchiveProblemTest {

    @ParameterizedTest
    @EnumSource(ArchiveProblem.class)
    void everyProblemHasASentenceThatNamesThePlace(ArchiveProblem code) {
        var sentence = new Texts(Locale.ENGLISH).problem(Problem.of(code, "PLACE", "ONE", "TWO"));

        assertThat(sentence).contains("PLACE").doesNotContain("{");
    }
}
