package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.model.Refusal;
import org.framewright.project.sample.SampleProject;
import org.framewright.store.StoreProblem;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A check that is stopped leaves the project as if it had never begun. Seen to fail with the look at the interrupt taken
/// out of `ProjectDatabase.read` and `UntilInterrupted`.
class StoppedCheckTest {

    @TempDir Path folder;

    @Test
    void anInterruptedCheckStopsAndTheProjectIsFoldedInWhenItIsClosed() {
        var file = folder.resolve("sample.framewright");
        var installation = TestProject.installation(folder);
        SampleProject.make(file, installation);
        try (var project = ProjectOpener.open(file, installation)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(project::check)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal ->
                                    assertThat(refusal.problems())
                                            .extracting(problem -> problem.code())
                                            .containsOnly(StoreProblem.INTERRUPTED));
            assertThat(Thread.interrupted()).as("whoever interrupted is still told").isTrue();
            assertThat(project.check()).isEmpty();
        }
        assertThat(Path.of(file + "-wal")).doesNotExist();
    }
}
