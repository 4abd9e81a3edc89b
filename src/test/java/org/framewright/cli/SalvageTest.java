package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.project.sample.SampleProject;
import org.framewright.support.Nightly;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

final class SalvageTest {
    @TempDir Path folder;

    @BeforeEach
    void makeProject() {
        SampleProject.make(project(), TestProject.installation(folder));
    }

    @Test
    void damagedHeaderLosesNothing() throws IOException {
        var bytes = Files.readAllBytes(project());
        Arrays.fill(bytes, 0, 100, (byte) 0);
        Files.write(project(), bytes);

        var typed = Typed.in(folder, "salvage", project());

        var made = folder.resolve("study (salvaged).framewright");
        assertThat(typed)
                .isEqualTo(
                        new Typed(
                                0,
                                made
                                        + ": 9 articles, 2 coders, 15 codings, 570 annotations.\n"
                                        + "Change history: 81 entries unchanged.\nNothing was lost.\n",
                                ""));
        assertThat(project()).hasBinaryContent(bytes);
        assertThat(Typed.in(folder, "check", made).exit()).isZero();
    }

    @Nightly
    @Test
    void whatIsLostIsSaidInSentences() throws IOException {
        var bytes = Files.readAllBytes(project());
        Files.write(project(), Arrays.copyOf(bytes, bytes.length * 2 / 3));

        var typed = Typed.in(folder, "salvage", project(), "--out", folder.resolve("new.framewright"));
        var again = Typed.in(folder, "salvage", project(), "--out", folder.resolve("new.framewright"));
        var forPrograms = Typed.in(folder, "salvage", project(), "--json");

        assertThat(typed.exit()).isZero();
        assertThat(typed.err()).contains("Entries ", " of the project’s change history are lost.").doesNotContain("{");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("already exists");
        assertThat(forPrograms.out()).contains("\"code\" : \"ENTRIES_LOST\"", "(salvaged).framewright");
    }

    @Test
    void fileWithoutAnythingIsRefused() throws IOException {
        var picture = Files.writeString(folder.resolve("picture.png"), "no project");

        var typed = Typed.in(folder, "salvage", picture);

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err())
                .contains("Nothing was recovered: " + picture + " contains no data of a Framewright project");
        assertThat(folder.resolve("picture.png (salvaged).framewright")).doesNotExist();
    }

    private Path project() {
        return folder.resolve("study.framewright");
    }
}
