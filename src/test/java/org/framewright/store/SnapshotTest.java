package org.framewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.study.Coder;
import org.framewright.store.query.StudyStore;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

final class SnapshotTest {

    @Test
    void ofASnapshotItIsTheSameStateUntilTheLastOfThemIsClosed(@TempDir Path folder) {
        try (var project = TestProject.create(folder);
                var state = project.database.snapshot()) {
            project.study.addCoder("A", Coder.Kind.CODER);
            var again = state.snapshot();

            assertThat(new StudyStore(again).coders()).isEmpty();
            again.close();
            assertThat(new StudyStore(state).coders()).isEmpty();
            try (var now = project.database.snapshot()) {
                assertThat(new StudyStore(now).coders()).hasSize(1);
            }
        }
    }
}
