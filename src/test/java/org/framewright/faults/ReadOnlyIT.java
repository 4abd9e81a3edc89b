package org.framewright.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.framewright.project.Installation;
import org.framewright.project.ProjectChecks;
import org.framewright.support.Contents;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// A folder that can only be read, as on a stick with a switch or a share of somebody else, and a file that can only be read. A
/// verb works, or refuses in a sentence; nothing lies there afterwards that did not before.
///
/// Shown to fail without the protection: without the look at the folder in `FileUri.readOnly`, a project there could not be
/// read at all; without the look at the file's permissions, an administrator's program opened it to work.
@Nightly
@EnabledOnOs(OS.LINUX)
final class ReadOnlyIT {

    @TempDir Path folder;

    private Path state;
    private Path sealed;
    private Path file;
    private Verb.Inputs inputs;
    private Contents before;
    private WorkerProcess worker;

    @BeforeEach
    void makeStudy() throws IOException {
        state = Files.createDirectory(folder.resolve("state"));
        sealed = Files.createDirectory(folder.resolve("sealed"));
        assumeTrue(Disk.isPossible(sealed), "this machine makes no disks for whoever asks");
        file = sealed.resolve("study.framewright");
        try (var project = Studies.make(file, installation())) {
            inputs = Verb.Inputs.make(project, sealed.resolve("inputs"), installation(), 1);
            project.backUp();
        }
        before = Contents.of(file);
        worker = WorkerProcess.besideSealed(state, sealed);
    }

    @AfterEach
    void end() {
        worker.kill();
    }

    @Test
    void aProjectInItIsReadAndNotOpenedToWork() {
        var there = worker.ask("list");

        assertRefused("CANNOT_LOCK\t", "open", file);
        done("view", file);
        assertThat(worker.ask("look")).hasSize(Studies.ARTICLES + 1);
        done("check");
        done("close");

        assertThat(worker.ask("list")).isEqualTo(there);
    }

    /// Shown to fail without the protection: a file that this computer had not seen before was read by a connection that writes beside it.
    @Test
    void aProjectInItThatWasNeverSeenBeforeIsRead() throws IOException {
        var there = worker.ask("list");
        Files.delete(state.resolve("known-files"));

        done("view", file);
        assertThat(worker.ask("look")).hasSize(Studies.ARTICLES + 1);
        done("close");

        assertThat(worker.ask("list")).isEqualTo(there);
    }

    /// What makes files can't make them there, and can elsewhere.
    @ParameterizedTest
    @EnumSource
    void aVerbInAProjectThatIsReadMakesFilesElsewhereAndChangesNothing(Verb verb) throws IOException {
        var there = worker.ask("list");
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        done("view", file);

        assertRefused("", verb.word(), inputs.path(verb, sealed));
        if (verb.writes()) {
            assertRefused("OPENED_TO_READ\t", verb.word(), inputs.path(verb, elsewhere));
            assertThat(elsewhere).isEmptyDirectory();
        } else {
            assertThat(worker.ask(verb.word(), inputs.path(verb, elsewhere))).containsExactly("done");
        }
        assertThat(worker.ask("backup")).hasSize(2).last().isEqualTo("done");
        done("close");

        assertThat(worker.ask("list")).isEqualTo(there);
    }

    /// Coders' files and texts come on sticks.
    @ParameterizedTest
    @EnumSource
    void aVerbInAProjectElsewhereReadsFilesThereAndMakesNone(Verb verb) throws IOException {
        var own = Files.copy(file, folder.resolve("own.framewright"));
        var there = worker.ask("list");
        done("open", own);

        var answers = worker.ask(verb.word(), inputs.path(verb, sealed));
        done("close");

        boolean makes = verb.compareTo(Verb.EXPORT) >= 0;
        assertThat(answers.getLast()).startsWith(makes ? "refused\t" : "done");
        assertThat(worker.ask("list")).isEqualTo(there);
        assertThat(ProjectChecks.check(own, installation())).isEmpty();
        if (makes) {
            assertThat(Contents.of(own).rows()).isEqualTo(before.rows());
        }
    }

    @Test
    void aBackupIsNotRestoredIntoIt() throws IOException {
        var there = worker.ask("list");
        done("view", file);
        var backup = Path.of(worker.ask("backup").getFirst().substring("backup\t".length()));
        done("close");

        assertRefused("CANNOT_LOCK\t", "restore", file, backup.getFileName());

        assertThat(worker.ask("list")).isEqualTo(there);
    }

    @Test
    void aFileThatCanOnlyBeReadIsReadAndNotOpenedToWork() throws IOException {
        worker.kill();
        worker = WorkerProcess.start(state);
        var there = sealed.toFile().list();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        assertRefused("CANNOT_LOCK\t", "open", file);
        done("view", file);
        for (var verb : Verb.values()) {
            var answers = worker.ask(verb.word(), inputs.path(verb, folder));
            assertThat(answers.getLast()).startsWith(verb.writes() ? "refused\tOPENED_TO_READ\t" : "done");
        }
        done("close");

        assertThat(Contents.of(file)).isEqualTo(before);
        assertThat(sealed.toFile().list()).containsExactlyInAnyOrder(there);
    }

    private void assertRefused(String said, Object... words) {
        assertThat(worker.ask(words)).last().asString().startsWith("refused\t" + said);
    }

    private void done(Object... words) {
        assertThat(worker.ask(words)).isEqualTo(List.of("done"));
    }

    private Installation installation() {
        return Installation.of(state);
    }
}
