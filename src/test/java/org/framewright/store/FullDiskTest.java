package org.framewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.model.Coder;
import org.framewright.model.Refusal;
import org.framewright.support.Contents;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// SQLite is told that the file may not grow; it then says what it says of a full disk.
final class FullDiskTest {
    @TempDir Path folder;

    @Test
    void fullDiskIsSaidAndChangesNothing() {
        var project = TestProject.create(folder);
        project.study.addCoder("Ada", Coder.Kind.CODER);
        project.close();
        var file = folder.resolve("test.framewright");
        var before = Contents.of(file);

        try (var full = TestProject.open(file)) {
            full.database.write(handle -> handle.execute("PRAGMA max_page_count = 1"));

            assertThatThrownBy(() -> full.add(Samples.article("long", "Dockers walked out. ".repeat(50_000))))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal ->
                                    assertThat(refusal.problems())
                                            .extracting("code")
                                            .containsExactly(StoreProblem.DISK_FULL));
            assertThat(full.articles.summaries()).isEmpty();
        }

        assertThat(Contents.of(file)).isEqualTo(before);
    }

    @Test
    void workGoesOnWhenThereIsRoomAgain() {
        try (var project = TestProject.create(folder)) {
            project.database.write(handle -> handle.execute("PRAGMA max_page_count = 1"));
            var article = Samples.article("long", "Dockers walked out. ".repeat(50_000));
            assertThatThrownBy(() -> project.add(article)).isInstanceOf(Refusal.class);

            project.database.write(handle -> handle.execute("PRAGMA max_page_count = 1000000"));
            project.add(article);

            assertThat(project.articles.article(article.id())).isEqualTo(article);
        }
    }
}
