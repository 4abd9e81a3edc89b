package org.framewright.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.Problem;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class FileLocationTest {
    @TempDir Path home;

    @ParameterizedTest
    @CsvSource({
        "Dropbox/thesis, Dropbox",
        "Dropbox (Media Lab)/thesis, Dropbox",
        "OneDrive - University of Lerwin/study, OneDrive",
        "Library/Mobile Documents/com~apple~CloudDocs/study, iCloud",
        "Library/CloudStorage/GoogleDrive-ada@example.org/My Drive, Google Drive",
        "Library/CloudStorage/SomethingNew, macOS",
        "Nextcloud, Nextcloud",
        "sciebo/project, sciebo"
    })
    void aSyncedFolderIsKnownByItsName(String folder, String program) throws IOException {
        var file = Files.createDirectories(home.resolve(folder)).resolve("study.framewright");

        assertThat(FileLocation.warning(file))
                .contains(Problem.of(SafekeepingProblem.IN_SYNCED_FOLDER, file.toString(), program));
    }

    @ParameterizedTest
    @CsvSource({".dropbox.cache, Dropbox", ".stfolder, Syncthing", ".sync_journal.db, Nextcloud"})
    void aSyncedFolderOfAnyNameIsKnownByWhatItsProgramLeavesInIt(String left, String program) throws IOException {
        var folder = Files.createDirectories(home.resolve("shared/with the team"));
        Files.createDirectory(home.resolve("shared").resolve(left));

        assertThat(FileLocation.warning(folder.resolve("study.framewright")))
                .map(problem -> problem.details().getFirst())
                .contains(program);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Documents", "Dropboxes of the post office", "My Drivers", "research/onedriveless"})
    void anOrdinaryFolderIsNot(String folder) throws IOException {
        var file = Files.createDirectories(home.resolve(folder)).resolve("study.framewright");

        assertThat(FileLocation.warning(file)).isEmpty();
    }

    @Test
    void itIsSaidOnceOfEachFolder() throws IOException {
        var folder = Files.createDirectory(home.resolve("Dropbox"));
        TestProject.create(folder).close();
        var file = Files.move(folder.resolve("test.framewright"), folder.resolve("study.framewright"));
        var safekeeping = new SafekeepingContext(home.resolve("state"), TestProject.CLOCK);
        Files.deleteIfExists(folder.resolve("state/told-about-folders"));

        try (var first = ProjectFiles.open(file, safekeeping)) {
            assertThat(first.warnings()).extracting(Problem::code).containsExactly(SafekeepingProblem.IN_SYNCED_FOLDER);
        }
        try (var second = ProjectFiles.open(file, safekeeping)) {
            assertThat(second.warnings()).isEmpty();
        }
    }

    @Test
    void aFileThatIsOlderThanItsNewestBackupIsSaidToBe() throws IOException {
        var project = TestProject.create(home);
        project.close();
        var file = home.resolve("test.framewright");
        var older = Files.readAllBytes(file);
        var safekeeping = new SafekeepingContext(home.resolve("state"), TestProject.CLOCK);
        try (var open = TestProject.open(file)) {
            open.seat("Ada");
            open.seat("Ben");
            open.file().backUp(BackupReason.ASKED);
        }
        Files.write(file, older);

        try (var open = ProjectFiles.open(file, safekeeping)) {
            assertThat(open.warnings()).hasSize(1);
            var warning = open.warnings().getFirst();
            assertThat(warning.code()).isEqualTo(SafekeepingProblem.OLDER_THAN_BACKUP);
            assertThat(warning.details()).containsExactly("2", "2026-03-02T09:00:00Z");
        }
        var copy = Files.write(home.resolve("a copy.framewright"), older);
        try (var open = ProjectFiles.open(copy, safekeeping)) {
            assertThat(open.warnings()).isEmpty();
        }
    }
}
