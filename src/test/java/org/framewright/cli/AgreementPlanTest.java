package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.framewright.project.sample.SampleProject;
import org.framewright.support.LargerStudy;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `agreement plan`: what a pilot says about how much more is needed.
final class AgreementPlanTest {

    @TempDir Path folder;

    @Test
    void everyVariableIsToldWhatItNeedsAndAllOfThemTogether() throws IOException {
        var project = folder.resolve("study.framewright");
        LargerStudy.make(project, LargerStudy.ARTICLES);

        var words = Typed.in(folder, "agreement", "plan", project, "--threshold", 0.7);
        var json =
                new ObjectMapper()
                        .readTree(Typed.in(folder, "agreement", "plan", project, "--threshold", 0.7, "--json").out());

        assertThat(words.exit()).as(words.err()).isZero();
        assertThat(words.out())
                .contains("Round “Main”: 16 articles double-coded")
                .contains("With 16 articles, the intervals are only rough estimates")
                .containsPattern("relevance \\(.*\\): not reachable")
                .contains("frame, tone (")
                .contains("not reachable, since alpha is not above 0.700")
                .contains("The study has no further articles. A clearer codebook")
                .contains("too rare")
                .contains(
                        "pair Ada, Cleo, which needs the most articles of 3 pairs; pairs without an interval, not counted: 1; mean over pairs")
                .endsWith("\n");
        int most = 0;
        for (JsonNode variable : json.get("variables")) {
            most = Math.max(most, variable.get("more").asInt(0));
        }
        assertThat(json.get("more").asInt()).isEqualTo(most).isPositive();
    }

    @Test
    void articlesThatTheStudyHasAreGivenOutByOneCommand() throws IOException {
        var project = folder.resolve("study.framewright");
        LargerStudy.make(project, LargerStudy.ARTICLES);
        var texts = Files.createDirectories(folder.resolve("further"));
        for (int i = 0; i < 60; i++) {
            Files.writeString(texts.resolve("further-%d.txt".formatted(i)), "Day %d of the talks.\n".formatted(i));
        }
        assertThat(Typed.in(folder, "import", project, texts).exit()).isZero();

        var typed = Typed.in(folder, "agreement", "plan", project, "--threshold", 0.6);
        assertThat(typed.out())
                .contains("To draw these articles at random into a batch")
                .doesNotContain("fewer than needed");
        var line = typed.out().lines().filter(it -> it.contains("assign draw")).findFirst().orElseThrow();
        var command =
                line.substring(line.indexOf("assign draw"))
                        .replace("--round \"Main\"", "--round Main")
                        .replace("NAME", "main-2")
                        .replace("--coder A --coder B", "--coder Ada --coder Cleo");
        var drawn = Typed.in(folder, (Object[]) command.split(" "));

        assertThat(drawn.exit()).as(drawn.err()).isZero();
    }

    @Test
    void nothingIsPlannedByFewerArticlesThanAnIntervalNeeds() {
        assertThat(Typed.in(folder, "agreement", "plan", sample()).out())
                .containsPattern("framing, tone \\(.*\\): unknown, since alpha has no interval")
                .doesNotContain("more, ", "never", "sufficient");
    }

    @Test
    void thresholdLiesBetweenNothingAndOne() {
        var typed = Typed.in(folder, "agreement", "plan", sample(), "--threshold", 1.2);

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("between 0 and 1");
    }

    private Path sample() {
        var project = folder.resolve("study.framewright");
        SampleProject.make(project, TestProject.installation(folder));
        return project;
    }
}
