package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.support.LargerStudy;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/// What is said of a closed round after the codebook was revised: a variable renamed, another one redefined.
final class ClosedRoundTest {

    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void closeAndRevise() throws IOException {
        file = folder.resolve("study.framewright");
        LargerStudy.make(file, LargerStudy.ARTICLES);
        assertThat(Typed.in(folder, "round", "close", file, "Main").exit()).isZero();
        var revised =
                LargerStudy.CODEBOOK
                        .replace(
                                "\"version\": 1",
                                """
                                "version": 2, "mapping": {"from": 1, "steps": [
                                  {"step": "rename", "from": "frame.tone", "to": "frame.valence"},
                                  {"step": "redefine", "what": "quote.form"}]}\
                                """)
                        .replace("\"id\": \"tone\"", "\"id\": \"valence\"");
        var codebook = Files.writeString(folder.resolve("codebook-2.json"), revised);
        var applied = Typed.in(folder, "codebook", "apply", file, codebook);
        assertThat(applied.exit()).as(applied.err()).isZero();
    }

    @Test
    void closedRoundIsReportedUnderItsOwnVersionAndSaysSo() {
        var said = Typed.in(folder, "agreement", file);

        assertThat(said.out()).contains("frame, tone,").doesNotContain("valence", "undefined: answered");
        assertThat(said.err()).contains("The round “Main” is closed, so its codings are compared under version 1");
        assertThat(Typed.in(folder, "round", "agreement", file, "Main").out()).doesNotContain("have changed since");
    }

    @Test
    void readOtherwiseWhatWasRedefinedIsUndefinedBecauseOfTheVersion() {
        var said = Typed.in(folder, "agreement", file, "--read-under", 2);

        assertThat(said.out())
                .contains("frame, valence,", "undefined: answered under an earlier definition")
                .doesNotContain("undefined: needs two coders");
        assertThat(Typed.in(folder, "agreement", file, "--read-under", 7).err())
                .contains("There is no version 7 of the codebook. The latest is version 2.");
    }

    @Nightly
    @Test
    void variableThatANewerVersionHasIsToBeReadUnderThat() {
        var said = Typed.in(folder, "agreement", file, "--variable", "valence");

        assertThat(said.err()).contains("version 1", "valence", "--read-under 2");
        assertThat(Typed.in(folder, "agreement", file, "--variable", "valence", "--read-under", 2).exit()).isZero();
        assertThat(Typed.in(folder, "agreement", file, "--variable", "volume").err()).contains("Choose one of these: ");
    }

    @Test
    void archiveHasTheFiguresThatWereKept() throws IOException {
        var archive = folder.resolve("archive.zip");
        assertThat(Typed.in(folder, "archive", file, "--out", archive).exit()).isZero();

        try (var zip = new ZipFile(archive.toFile())) {
            var kept = zip.getEntry("agreement/round-1-when-closed.csv");
            assertThat(kept).isNotNull();
            assertThat(new String(zip.getInputStream(kept).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("frame,tone,Ada; Ben; Cleo,15,krippendorff-alpha,0.");
        }
    }
}
