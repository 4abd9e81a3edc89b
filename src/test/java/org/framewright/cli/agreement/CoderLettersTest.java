package org.framewright.cli.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.Coder;
import org.framewright.store.query.StudyStore;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

final class CoderLettersTest {

    @TempDir Path folder;

    /// Whatever its id: so nobody who begins to adjudicate moves a coder's letter.
    @Test
    void referenceCodersHaveTheLastLetters() {
        try (var project = TestProject.create(folder)) {
            project.study.addCoder("Gus", Coder.Kind.REFERENCE);
            project.study.addCoder("Ada", Coder.Kind.CODER);
            project.study.addCoder("Ben", Coder.Kind.CODER);

            assertThat(new StudyStore(project.database).coderLetters())
                    .containsEntry("Gus", "C")
                    .containsOnlyKeys("Ada", "Ben", "Gus");
        }
    }
}
