package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.store.ScratchFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/// What the program remembers for a user between runs.
final class UserStateTest {
    @TempDir Path home;

    @Test
    void installationKeepsItsId() {
        var folder = home.resolve("not/there/yet");

        assertThat(Installation.of(folder).id()).isEqualTo(Installation.of(folder).id());
    }

    @Test
    void damagedInstallationIsReplaced() throws IOException {
        Files.writeString(home.resolve("installation"), "\0\0\0");

        var fresh = Installation.of(home);

        assertThat(fresh.id()).hasSize(36);
        assertThat(Installation.of(home).id()).isEqualTo(fresh.id());
    }

    @Test
    void homeThatCannotBeWrittenGivesAFreshInstallationEachTime() throws IOException {
        var folder = Files.createFile(home.resolve("a-file")).resolve("below-it");

        assertThat(Installation.of(folder).id()).isNotEqualTo(Installation.of(folder).id());
    }

    @Test
    void whatAKilledImportOrSalvageLeftInTheTemporaryFolderIsGoneAfterTheNextStart() throws Exception {
        Path left;
        try (var scratch = ScratchFolder.createTemporary()) {
            var ended = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version").start();
            ended.waitFor();
            var name = scratch.path().getFileName().toString();
            left =
                    scratch.path()
                            .resolveSibling(
                                    name.replace("-" + ProcessHandle.current().pid() + "-", "-" + ended.pid() + "-"));
        }
        Files.writeString(Files.createDirectory(left).resolve("copy.xlsx"), "an article");

        Installation.of(home);

        assertThat(left).doesNotExist();
    }

    @Test
    void latestProjectComesFirstAndOnlyOnce() {
        var recent = new RecentProjects(home);
        IntStream.rangeClosed(1, 12).forEach(i -> recent.add(home.resolve(i + ".framewright")));
        recent.add(home.resolve("sub/../5.framewright"));

        assertThat(new RecentProjects(home).list())
                .hasSize(RecentProjects.MOST)
                .doesNotHaveDuplicates()
                .startsWith(home.resolve("5.framewright"), home.resolve("12.framewright"));
    }

    @Test
    void damagedListOfProjectsIsReadAsFarAsItGoes() throws IOException {
        var good = home.resolve("good.framewright");
        Files.writeString(home.resolve("recent-projects"), "\0\nnot absolute\n" + good + "\n\n");

        assertThat(new RecentProjects(home).list()).containsExactly(good);
    }

    @Test
    void nothingIsRememberedWhereNothingCanBeWritten() throws IOException {
        var recent = new RecentProjects(Files.createFile(home.resolve("a-file")).resolve("below-it"));
        recent.add(home.resolve("study.framewright"));

        assertThat(recent.list()).isEmpty();
    }
}
