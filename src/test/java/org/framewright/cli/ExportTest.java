package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.export.selection.AnalysisRule;
import org.framewright.project.sample.SampleProject;
import org.framewright.support.Nightly;
import org.framewright.support.TestProject;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

final class ExportTest {

    private static final String TAKEN = new Texts(Locale.ENGLISH).get("export.analysis." + AnalysisRule.USUAL.id());

    @TempDir Path folder;

    @BeforeEach
    void makeProject() {
        SampleProject.make(folder.resolve("study.framewright"), TestProject.installation(folder));
    }

    @Test
    void tablesGoBesideTheProjectWhereNothingIsSaid() {
        var typed = Typed.in(folder, "export", folder.resolve("study.framewright"));

        assertThat(typed.exit()).isZero();
        assertThat(typed.err()).startsWith("Double-coded articles without a submitted reference coding: 6");
        assertThat(typed.out()).endsWith(TAKEN + "\n");
        assertThat(typed.out().lines().filter(line -> !line.equals(TAKEN)))
                .hasSize(14)
                .contains(folder.resolve("study export/articles.csv") + " (9 rows)")
                .contains(folder.resolve("study export/reliability") + " (32 files)")
                .allSatisfy(line -> assertThat(Path.of(line.substring(0, line.lastIndexOf(" (")))).exists());
    }

    @Nightly
    @Test
    void jsonlIsAFileOfItsOwn() {
        var typed =
                Typed.in(folder, "export", folder.resolve("study.framewright"), "--format", "jsonl", "--out", folder);

        assertThat(typed.out()).isEqualTo(folder.resolve("annotations.jsonl") + " (617 rows)\n");
    }

    @Test
    void folderThatCannotBeMadeIsASentence() throws IOException {
        Files.createFile(folder.resolve("a-file"));

        var typed =
                Typed.in(
                        folder, "export", folder.resolve("study.framewright"), "--out", folder.resolve("a-file/below"));

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("a-file").containsOnlyOnce("\n");
    }
}
