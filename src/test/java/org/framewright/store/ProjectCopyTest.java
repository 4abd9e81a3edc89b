package org.framewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.Change;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A copy has the project's present state, and is a single file.
final class ProjectCopyTest {

    private static final int PAGE = 4096;

    @TempDir private Path folder;

    @Test
    void copiesPageByPageDifferInTheChangedPagesAlone() throws IOException {
        try (var project = TestProject.create(folder)) {
            add(project, 0, 2_000);
            var first = copy(project, "first");
            add(project, 2_000, 2_001);
            var second = copy(project, "second");

            assertThat(ProjectCopy.check(second).isSound()).isTrue();
            assertThat(ProjectCopy.summary(second)).isEqualTo(project.database.summary());
            assertThat(ProjectCopy.summary(first)).isNotEqualTo(project.database.summary());
            try (var beside = Files.list(folder)) {
                assertThat(beside.map(it -> String.valueOf(it.getFileName())))
                        .doesNotContain("first-wal", "second-wal", "first-shm", "second-shm");
            }
            assertThat(differentPages(first, second)).isLessThan(16);
        }
    }

    @Test
    void noFileIsOverwritten() throws IOException {
        try (var project = TestProject.create(folder)) {
            var there = Files.writeString(folder.resolve("there"), "something");

            assertThatThrownBy(() -> ProjectCopy.copyPages(project.database.file(), there)).isInstanceOf(Refusal.class);
            assertThat(there).hasContent("something");
        }
    }

    private Path copy(TestProject project, String name) {
        var copy = folder.resolve(name);
        ProjectCopy.copyPages(project.database.file(), copy);
        return copy;
    }

    private static void add(TestProject project, int from, int to) {
        project.ledger.append(
                new EntryAuthor("supervisor", "test"),
                IntStream.range(from, to)
                        .<Change>mapToObj(i -> new ActorAdded(Actor.of(new ActorId("a" + i), "Actor " + i)))
                        .toList());
    }

    private static long differentPages(Path one, Path other) throws IOException {
        var first = Files.readAllBytes(one);
        var second = Files.readAllBytes(other);
        return IntStream.range(0, second.length / PAGE)
                .filter(it ->
                        (it + 1) * PAGE > first.length
                                || !Arrays.equals(
                                        first, it * PAGE, (it + 1) * PAGE, second, it * PAGE, (it + 1) * PAGE))
                .count();
    }
}
