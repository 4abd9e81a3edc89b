package org.framewright.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.coding.state.CodingProblem;
import org.framewright.files.FilesProblem;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.model.Refusal;
import org.framewright.support.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.stream.Stream;

/// Annotations about headlines, paragraphs and sentences as lines.
final class JsonlUnitsTest {

    @TempDir Path folder;

    private JsonlProject project(String name) {
        return JsonlProject.create(folder, name, Units.CODEBOOK).with(Units.article("strike")).withCoders("Ada");
    }

    @Test
    void segmentsAreWrittenByKindAndNumberAndReadAgainByteForByte() {
        try (var first = project("first");
                var second = project("second")) {
            var key = first.project.seat("Ada").key(Units.article("strike").id());
            Units.techniques(first.project, key, 2, "fear");
            Units.techniques(first.project, key, 1);
            Units.answerTheRest(first.project, key, "for");
            Units.claim(first.project, key, "union", "pro");
            first.project.coding.submit(key);

            var written = first.written();
            second.read(written);

            assertThat(written)
                    .contains("\"tag\":\"technique\",\"segment\":{\"kind\":\"paragraph\",\"number\":2},\"values\"")
                    .contains("\"segment\":{\"kind\":\"headline\",\"number\":1}");
            assertThat(written.indexOf("\"number\":1},\"values\":{\"which\""))
                    .isLessThan(written.indexOf("\"number\":2},\"values\":{\"which\""));
            assertThat(second.written()).isEqualTo(JsonlProject.asImported(written));
        }
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(
                        "\"technique\",\"segment\":{\"kind\":\"paragraph\",\"number\":3}", CodingProblem.NO_SUCH_UNIT),
                Arguments.of(
                        "\"technique\",\"segment\":{\"kind\":\"sentence\",\"number\":1}", CodingProblem.UNIT_MISSING),
                Arguments.of("\"technique\"", CodingProblem.UNIT_MISSING),
                Arguments.of(
                        "\"technique\",\"segment\":{\"kind\":\"paragraph\",\"number\":0}",
                        InterchangeProblem.BAD_SEGMENT),
                Arguments.of("\"technique\",\"segment\":{\"number\":1}", FilesProblem.PROPERTY_MISSING),
                Arguments.of("\"technique\",\"segment\":{\"kind\":\"verse\",\"number\":1}", FilesProblem.WRONG_TYPE),
                Arguments.of(
                        "\"technique\",\"fragments\":[[0,3]],\"segment\":{\"kind\":\"paragraph\",\"number\":1}",
                        InterchangeProblem.SEGMENT_AND_FRAGMENTS),
                Arguments.of(
                        "\"frame\",\"segment\":{\"kind\":\"paragraph\",\"number\":1}",
                        CodingProblem.TAG_HAS_NO_PASSAGE));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void segmentThatCannotBeIsRefused(String line, ProblemCode code) {
        try (var project = project("wrong")) {
            var json = "{\"id\":\"a\",\"article\":\"strike\",\"coder\":\"Ada\",\"tag\":" + line + "}\n";
            assertThatThrownBy(() -> project.read(json))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problems()).extracting(Problem::code).containsExactly(code));
        }
    }
}
