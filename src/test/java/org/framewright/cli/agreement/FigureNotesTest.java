package org.framewright.cli.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.cli.Typed;
import org.framewright.project.sample.SampleProject;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A note on the data of one measure stands beside that measure only.
final class FigureNotesTest {

    private static final String MERGED = "merged for alpha-U";
    private static final String LABELS = "words with several labels";

    @TempDir Path folder;

    @Test
    void noteOnTheDataOfAMeasureStandsOnlyWhereItIsMeasured() {
        var project = folder.resolve("study.framewright");
        SampleProject.make(project, TestProject.installation(folder));

        assertThat(said(project, "f1")).contains("f1").doesNotContain(MERGED, LABELS);
        assertThat(said(project, "alpha-u")).contains(MERGED).doesNotContain(LABELS);
        assertThat(said(project, "token-alpha-roles")).contains(LABELS).doesNotContain(MERGED);
    }

    private String said(Path project, String measure) {
        var typed = Typed.in(folder, "agreement", project, "--measure", measure);
        assertThat(typed.exit()).as(typed.err()).isZero();
        return typed.out();
    }
}
