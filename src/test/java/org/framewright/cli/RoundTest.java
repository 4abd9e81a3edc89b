package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class RoundTest {
    @TempDir Path folder;
    private Path study;

    @BeforeEach
    void make() {
        study = folder.resolve("study.framewright");
        Typed.in(folder, "new", study);
    }

    @Test
    void whatIsNotNamedStays() {
        var timed = Typed.in(folder, "round", "set", study, "Main", "--timed", "on");
        assertThat(timed)
                .isEqualTo(
                        new Typed(
                                0,
                                "Main (main), codebook version 1, suggestions off, time tracking on,"
                                        + " order as imported: no articles, no coders, 0 submitted\n",
                                ""));

        var suggesting = Typed.in(folder, "round", "set", study, "Main", "--suggestions", "ON", "--json");
        assertThat(suggesting.out()).contains("\"suggestions\" : true", "\"timed\" : true");

        Typed.in(folder, "round", "set", study, "Main", "--timed", "off");
        assertThat(Typed.in(folder, "round", "list", study).out())
                .isEqualTo(
                        "Main (main), codebook version 1, suggestions on, time tracking off,"
                                + " order as imported: no articles, no coders, 0 submitted\n");
        assertThat(Typed.in(folder, "round", "list", study, "--json").out())
                .contains("\"suggestions\" : true", "\"timed\" : false");
    }

    @Test
    void purposeCanBeChangedAndWhatNobodyGaveOutIsSaid() throws IOException {
        Files.writeString(folder.resolve("one.txt"), "The ferries stayed in port.");
        Typed.in(folder, "import", study, folder.resolve("one.txt"));

        var set = Typed.in(folder, "round", "set", study, "Main", "--purpose", "pilot");
        assertThat(set.out())
                .startsWith("Main (pilot)")
                .endsWith("0 submitted; no assignments, so everyone codes everything\n");
        assertThat(Typed.in(folder, "round", "list", study, "--json").out()).contains("\"given\" : false");
    }

    @Test
    void settingNothingIsWrongUsage() {
        var typed = Typed.in(folder, "round", "set", study, "Main");

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("--suggestions", "--timed", "See “framewright round set --help”");
    }

    @Test
    void unknownRoundIsRefusedWithThoseThatThereAre() {
        var typed = Typed.in(folder, "round", "set", study, "main", "--timed", "on");

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("“main”", "Rounds: Main");
    }

    @Test
    void marksAndWhatTheyOpenAreSetAndSaid() {
        Typed.in(folder, "round", "add", study, "First steps", "--purpose", "training");
        Typed.in(folder, "round", "set", study, "First steps", "--mark", "80", "--mark-of", "framing.tone=90");
        Typed.in(folder, "round", "set", study, "Main", "--after", "First steps");

        assertThat(Typed.in(folder, "round", "training", study, "First steps").out())
                .isEqualTo("First steps: pass mark 80%\n  framing.tone: pass mark 90%\n");
        assertThat(Typed.in(folder, "round", "training", study, "Main").out())
                .isEqualTo("Main: no pass mark; requires First steps\n");
        assertThat(Typed.in(folder, "round", "training", study, "First steps", "--json").out())
                .contains("\"mark\" : 80", "\"at\" : \"framing.tone\"", "\"references\" : [ ]");
        assertThat(Typed.in(folder, "round", "set", study, "First steps", "--mark", "180").exit()).isEqualTo(2);
        assertThat(Typed.in(folder, "round", "set", study, "Main", "--mark", "80").err())
                .contains("not a training round");
    }
}
