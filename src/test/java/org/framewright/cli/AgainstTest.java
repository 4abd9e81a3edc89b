package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.project.sample.SampleProject;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// `framewright against`, typed.
final class AgainstTest {

    @TempDir Path folder;
    private Path study;

    @BeforeEach
    void make() {
        study = folder.resolve("study.framewright");
        SampleProject.make(study, TestProject.installation(folder));
    }

    @Test
    void wordsSayHowManyAreAsTheReferenceAndWhatWasTakenForWhat() {
        var typed = Typed.in(folder, "against", study, "Ada", "--tag", "attribution", "--variable", "form");

        assertThat(typed.exit()).as(typed.err()).isZero();
        assertThat(typed.out())
                .startsWith(
                        "Round “Main”, compared with Ada. Passages count as the same if their overlap is at least 0.5.")
                .contains("Ben (6 relevant articles in common)")
                .contains("attribution.form: 58 of 65 match the reference, accuracy 0.892");
    }

    @Test
    void jsonHasEveryFigureOrWhyThereIsNone() {
        var typed = Typed.in(folder, "against", study, "Ada", "--json");

        assertThat(typed.exit()).as(typed.err()).isZero();
        assertThat(typed.out())
                .contains("\"reference\" : \"Ada\"", "\"accuracy\" : {", "\"confusion\" : [", "\"recall\" : {")
                .contains("\"undefined\" : \"never used\"");
    }

    @Test
    void whoIsNotThereIsRefused() {
        assertThat(Typed.in(folder, "against", study, "Nobody").err()).contains("“Nobody”", "Ada, Ben");
    }
}
