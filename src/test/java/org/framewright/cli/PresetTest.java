package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.project.SampleProject;
import org.framewright.support.LargerStudy;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Exports for programs that compute agreement.
final class PresetTest {

    @TempDir Path folder;

    @Test
    void ratingsGoIntoAFolderOfTheirOwnBesideOtherExports() throws IOException {
        var study = folder.resolve("study.framewright");
        var out = folder.resolve("out");
        SampleProject.make(study, TestProject.installation(folder));

        Typed.in(folder, "export", study, "--out", out);
        var irr = Typed.in(folder, "export", study, "--out", out, "--preset", "irr");
        var recal = Typed.in(folder, "export", study, "--out", out, "--preset", "recal2", "--letters");

        assertThat(irr.exit()).isZero();
        assertThat(out.resolve("irr/run_irr.R")).content().contains("irr::kripp.alpha");
        assertThat(Files.readAllLines(out.resolve("irr/framing__tone.csv")))
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("Ada,");
        assertThat(out.resolve("analysis.csv")).isNotEmptyFile();
        assertThat(Files.readAllLines(out.resolve("recal2/framing__tone.csv"))).first().isEqualTo("A,B");
        assertThat(recal.err()).contains("left_out.csv");
        assertThat(out.resolve("recal2/left_out.csv")).isNotEmptyFile();

        Typed.in(folder, "export", study, "--out", out, "--preset", "r");
        assertThat(out.resolve("irr/run_irr.R")).exists();
    }

    @Test
    void roundsThatAProgramWouldTakeForOneTestAreNamed() {
        var study = folder.resolve("larger.framewright");
        LargerStudy.make(study, LargerStudy.ARTICLES);
        LargerStudy.addRound(study, "Second");

        var both = Typed.in(folder, "export", study, "--out", folder.resolve("both"), "--preset", "irr");
        var one =
                Typed.in(folder, "export", study, "--out", folder.resolve("one"), "--preset", "irr", "--round", "Main");

        assertThat(both.err()).contains("irr: its files hold units of several rounds (Main, Second)");
        assertThat(one.err()).doesNotContain("several rounds");
    }
}
