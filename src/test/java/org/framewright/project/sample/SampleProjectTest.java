package org.framewright.project.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.Refusal;
import org.framewright.project.ProjectOpener;
import org.framewright.store.StoreProblem;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class SampleProjectTest {

    @TempDir Path folder;
    @TempDir Path account;

    @Test
    void sampleHasItsArticlesCodersAndCodingsAndNothingElseIsLeftBehind() throws IOException {
        SampleProject.make(file(), TestProject.installation(account));

        try (var project = ProjectOpener.open(file(), TestProject.installation(account))) {
            assertThat(project.study().name()).isEqualTo("harbour-strike");
            assertThat(project.corpus().articles())
                    .hasSize(9)
                    .allMatch(it -> !it.outlet().isEmpty() && !it.date().isEmpty());
            assertThat(project.study().coders()).extracting("name").containsExactly("Ada", "Ben");
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void existingFileIsRefused() throws IOException {
        Files.writeString(file(), "mine");

        assertThatThrownBy(() -> SampleProject.make(file(), TestProject.installation(account)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .extracting("code")
                                        .containsExactly(StoreProblem.FILE_EXISTS));
        assertThat(file()).hasContent("mine");
    }

    @Test
    void articleThatIsStillToBeCodedCanBeCodedAndSubmitted() {
        SampleProject.make(file(), TestProject.installation(account));

        try (var project = ProjectOpener.open(file(), TestProject.installation(account))) {
            SampleCoding.code(project);

            var ben = new CoderRound(project.study().coder("Ben").orElseThrow(), project.study().rounds().getFirst());
            var article = project.corpus().findByName("06-government-daily").orElseThrow();
            var snapshot = project.coding().snapshot(ben.key(article.id()));
            assertThat(snapshot.isSubmitted()).isTrue();
            assertThat(snapshot.annotations())
                    .extracting("tag")
                    .containsExactlyInAnyOrder("attribution", "source", "cue", "frame-evidence", "sourcing", "framing");
            var attribution = snapshot.findFirst("attribution").orElseThrow();
            assertThat(attribution.fillersOf("source")).hasSize(1);
            assertThat(attribution.fillersOf("cue")).hasSize(1);
        }
    }

    private Path file() {
        return folder.resolve(SampleProject.NAME);
    }
}
