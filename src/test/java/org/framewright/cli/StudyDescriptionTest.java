package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.project.sample.SampleProject;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the supervisor says about a study, once and for all reports.
final class StudyDescriptionTest {

    @TempDir Path folder;

    private Path project;

    @BeforeEach
    void sample() {
        project = folder.resolve("study.framewright");
        SampleProject.make(project, TestProject.installation(folder));
    }

    @Test
    void whatIsNotNamedStaysAndNoWordsTakeAStatementAway() {
        set("--population", "All news", "--coders", " Two students ", "--thresholds", ".6,.7");
        set("--coders", "");

        assertThat(show())
                .contains("population: All news", "thresholds: 0.600 and 0.700")
                .doesNotContain("coders", "students");
        set("--thresholds", "none");
        assertThat(show()).doesNotContain("thresholds");
    }

    @Test
    void statementThatIsTooLongIsRefusedAndNothingIsChanged() {
        var typed = Typed.in(folder, "study", "set", project, "--search", "x ".repeat(1001), "--coders", "Two");

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("2,001", "2,000");
        assertThat(show()).doesNotContain("Two");
    }

    @Test
    void noPackageHoldsWhatIsSaidAboutTheStudy() {
        set("--coders", "Two students of mine");
        var ada = folder.resolve("ada.framewright");
        var made = Typed.in(folder, "package", project, "--coder", "Ada", "--out", ada);
        assertThat(made.exit()).as(made.err()).isZero();

        assertThat(Typed.in(folder, "study", "show", ada).out()).doesNotContain("students");
    }

    @Test
    void projectChecksItselfAfterwards() {
        set("--population", "All news", "--thresholds", ".6,.7");

        assertThat(Typed.in(folder, "check", project).exit()).isZero();
    }

    private void set(Object... options) {
        var words = new ArrayList<Object>(List.of("study", "set", project));
        words.addAll(List.of(options));
        var typed = Typed.in(folder, words.toArray());
        assertThat(typed.exit()).as(typed.err()).isZero();
    }

    private String show() {
        return Typed.in(folder, "study", "show", project).out();
    }
}
