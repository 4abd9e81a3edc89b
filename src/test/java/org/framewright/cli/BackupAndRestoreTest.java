package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.project.Installation;
import org.framewright.project.ProjectOpener;
import org.framewright.project.sample.SampleProject;
import org.framewright.support.Contents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class BackupAndRestoreTest {

    @TempDir Path folder;

    @BeforeEach
    void makeProject() {
        SampleProject.make(project(), Installation.of(folder.resolve("state")));
    }

    @Test
    void aBackupIsMadeWhileTheWindowHasTheProjectOpenAndIsListed() {
        try (var _ = ProjectOpener.open(project(), Installation.of(folder.resolve("other")))) {
            var typed = Typed.in(folder, "backup", project());

            assertThat(typed.err()).isEmpty();
            assertThat(typed.exit()).isZero();
            assertThat(typed.out()).matches("Backup 1 created: .*study\\.000001\\..*\\.asked\\.framewright\n");
        }
        var listed = Typed.in(folder, "restore", project(), "--list");

        assertThat(listed.out())
                .matches(
                        "1  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  manual: 9 articles, 13 of 15 codings submitted, "
                                + "570 annotations; coders: .*; revision [0-9,]+\n");
        assertThat(listed.err()).isEmpty();
        assertThat(Path.of(project() + "-wal")).doesNotExist();
    }

    @Test
    void programsReadWhatEachBackupHolds() throws IOException {
        Typed.in(folder, "backup", project());
        var made = Typed.in(folder, "backup", project(), "--json");

        var list =
                JsonMapper.builder().build().readTree(Typed.in(folder, "restore", project(), "--list", "--json").out());

        assertThat(list).hasSize(2);
        assertThat(list.get(0)).isEqualTo(JsonMapper.builder().build().readTree(made.out()));
        assertThat(list.get(0).get("number").asInt()).isEqualTo(2);
        assertThat(list.get(0).get("annotations").asInt()).isEqualTo(570);
        assertThat(list.get(0).get("reason").asText()).isEqualTo("asked");
        assertThat(list.get(0).get("problems")).isEmpty();
    }

    @Test
    void fewerCodingsComeBackOnlyWhereThatIsSaid() {
        Typed.in(folder, "backup", project());
        try (var project = ProjectOpener.open(project(), Installation.of(folder.resolve("other")))) {
            var ada = project.study().addCoder("Late", Coder.Kind.CODER);
            var key =
                    new CoderRound(ada, project.study().rounds().getFirst())
                            .key(project.corpus().articles().getFirst().id());
            var words = new Extent.Passage(List.of(project.coding().article(key).fragment(10, 19)));
            project.coding().code(key, "attribution", words, Optional.empty());
        }

        var refused = Typed.in(folder, "restore", project(), "--backup", "1");
        var forced = Typed.in(folder, "restore", project(), "--backup", "1", "--force");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("has 16 codings with 571 annotations, but the backup has 15 with 570");
        assertThat(forced.exit()).isZero();
        assertThat(forced.out()).contains("codings 16, annotations 571").contains("codings 15, annotations 570");
    }

    @Test
    void aDamagedProjectIsRestoredByNumberAndKept() throws IOException {
        Typed.in(folder, "backup", project());
        var rows = Contents.of(project()).rows();
        Files.writeString(project(), "damaged");

        var typed = Typed.in(folder, "restore", project(), "--backup", "1");

        assertThat(typed.exit()).isZero();
        assertThat(typed.out())
                .startsWith(project() + " restored (revision ")
                .contains("\nThe replaced file was kept: ");
        assertThat(Contents.of(project()).rows()).isEqualTo(rows);
        var kept = typed.out().lines().toList().get(1).replaceFirst(".*kept: ", "");
        assertThat(Path.of(kept)).hasContent("damaged");
    }

    @Test
    void aMissingProjectIsRestoredByFileAndUnderAnotherName() throws IOException {
        var rows = Contents.of(project()).rows();
        Typed.in(folder, "backup", project(), "--out", folder.resolve("copy.framewright"));
        Files.delete(project());

        var typed =
                Typed.in(
                        folder,
                        "restore",
                        project(),
                        "--backup",
                        folder.resolve("copy.framewright"),
                        "--as",
                        folder.resolve("again.framewright"));

        assertThat(typed.exit()).isZero();
        assertThat(Contents.of(folder.resolve("again.framewright")).rows()).isEqualTo(rows);
        assertThat(project()).doesNotExist();
    }

    @Test
    void anExistingFileIsNoPlaceForACopy() throws IOException {
        var taken = Files.writeString(folder.resolve("taken"), "mine");

        var typed = Typed.in(folder, "backup", project(), "--out", taken);

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("already exists");
        assertThat(taken).hasContent("mine");
    }

    @Test
    void aBackupThatCannotBeUsedIsListedAndSaysWhy() throws IOException {
        var made = Typed.in(folder, "backup", project()).out().strip();
        var empty = Path.of(made.replaceFirst("Backup 1 created: ", ""));
        Files.write(empty, new byte[0]);
        Typed.in(folder, "backup", project());

        var listed = Typed.in(folder, "restore", project(), "--list");

        assertThat(listed.exit()).isZero();
        assertThat(listed.out()).contains("2  ").contains("570 annotations").contains(": unusable");
        assertThat(listed.err()).contains("Can’t open " + empty + ": it is empty (0 bytes)");
        assertThat(Typed.in(folder, "restore", project(), "--backup", "1").exit()).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(Typed.in(folder, "restore", project(), "--list").out()).startsWith("No backups of ");
        assertThat(Typed.in(folder, "restore", project(), "--backup", "7").err())
                .startsWith("There is no backup 7 of ");
        assertThat(Typed.in(folder, "backup", folder.resolve("nothing")).err()).contains("doesn’t exist");
        assertThat(Typed.in(folder, "restore", project()).exit()).isEqualTo(2);
        assertThat(Typed.in(folder, "restore", project(), "--list", "--as", "x").exit()).isEqualTo(2);
    }

    private Path project() {
        return folder.resolve("study.framewright");
    }
}
