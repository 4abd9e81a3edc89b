package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.project.sample.SampleProject;
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
    void eachRoundHasItsOwnFiles() throws IOException {
        var study = folder.resolve("larger.framewright");
        LargerStudy.make(study, LargerStudy.ARTICLES);
        LargerStudy.addRound(study, "Second");

        var both = Typed.in(folder, "export", study, "--out", folder.resolve("both"), "--preset", "irr");
        var one =
                Typed.in(folder, "export", study, "--out", folder.resolve("one"), "--preset", "irr", "--round", "Main");

        var tidycomm = Typed.in(folder, "export", study, "--out", folder.resolve("both"), "--preset", "tidycomm");

        assertThat(both.err())
                .contains("irr: each round has its own files, whose names end in the name of the round (Main, Second)");
        assertThat(one.err()).doesNotContain("each round");
        assertThat(Files.readAllLines(folder.resolve("both/irr/frame__tone__Main.csv")))
                .isEqualTo(Files.readAllLines(folder.resolve("one/irr/frame__tone.csv")));
        assertThat(Files.readAllLines(folder.resolve("both/irr/frame__tone__Second_units.csv")))
                .hasSizeGreaterThan(1)
                .allMatch(it -> it.endsWith(",round") || it.endsWith(",Second"));
        assertThat(folder.resolve("both/irr/run_irr.R")).content().contains("frame__tone__Main", "frame__tone__Second");
        assertThat(tidycomm.exit()).isZero();
        assertThat(Files.readAllLines(folder.resolve("both/tidycomm/frame__Second.csv")))
                .first()
                .asString()
                .contains("frame__tone")
                .doesNotContain("Second");
    }
}
