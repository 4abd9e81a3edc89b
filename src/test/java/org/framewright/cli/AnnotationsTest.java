package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.cli.command.CliEnvironment;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.Console;
import org.framewright.project.sample.SampleProject;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

final class AnnotationsTest {
    private static final String LINE =
            "{\"id\":\"cem-%d\",\"article\":\"09-nature-notes\",\"coder\":\"Cem\",\"tag\":\"cue\",\"fragments\":[[%d,%d]]}\n";

    @TempDir Path folder;

    @BeforeEach
    void makeProject() {
        SampleProject.make(project(), TestProject.installation(folder));
        Typed.in(folder, "coder", "add", project(), "Cem");
    }

    @Test
    void reportSaysWhatWasDoneAndWhatWasThere() throws IOException {
        var jsonl = jsonl(LINE.formatted(1, 0, 3) + LINE.formatted(2, 4, 9));

        var first = Typed.in(folder, "annotations", "import", project(), jsonl);
        var again = Typed.in(folder, "annotations", "import", project(), jsonl);
        var forPrograms = Typed.in(folder, "annotations", "import", project(), jsonl, "--json");

        assertThat(first).isEqualTo(new Typed(0, "2 annotations added, 1 coding started, 0 submitted.\n", ""));
        assertThat(again.out()).endsWith("2 lines skipped, already in the project.\n");
        assertThat(forPrograms.out()).contains("\"annotations\" : 0", "\"skipped\" : 2");
    }

    @Test
    void acknowledgementsAreTheIdsAloneAndAWrongLineEndsThem() throws IOException {
        var jsonl = jsonl(LINE.formatted(1, 0, 3) + LINE.formatted(2, 9, 4) + LINE.formatted(3, 10, 12));

        var typed = Typed.in(folder, "annotations", "import", project(), jsonl, "--ack");

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out()).isEqualTo("cem-1\n");
        assertThat(typed.err().lines())
                .satisfiesExactly(
                        it -> assertThat(it).contains(", line 2:"), it -> assertThat(it).contains("1 in all"));
        Typed.in(folder, "export", project(), "--format", "jsonl", "--out", folder);
        assertThat(folder.resolve("annotations.jsonl")).content().contains("cem-1").doesNotContain("cem-2", "cem-3");
    }

    @Test
    void problemsStandInTheOrderOfTheirLines() throws IOException {
        var unknownTag = LINE.formatted(1, 0, 3).replace("\"cue\"", "\"no-such-tag\"");
        var unknownArticle = LINE.formatted(2, 0, 3).replace("09-nature-notes", "no-such-article");

        var refused = Typed.in(folder, "annotations", "import", project(), jsonl(unknownTag + unknownArticle));

        assertThat(refused.err().lines().map(it -> it.replaceAll(".*jsonl, line (\\d+):.*", "$1")))
                .containsExactly("1", "2");
    }

    @Test
    void problemsOfALongFileAreAllCounted() throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append(LINE.formatted(i, 9, 4));
        }

        var refused = Typed.in(folder, "annotations", "import", project(), jsonl(lines.toString()));

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err().lines()).hasSize(21).last().isEqualTo("… and 280 more.");
    }

    @Test
    void importEndsWhereNobodyReadsTheIds() throws IOException {
        var jsonl = jsonl(LINE.formatted(1, 0, 3) + LINE.formatted(2, 4, 9));
        var err = new ByteArrayOutputStream();
        var console = new Console(new Closed(), err, StandardCharsets.UTF_8);
        var environment = new CliEnvironment(new Typed.NoScreens(), folder, folder);

        int exit =
                FramewrightCommand.run(
                        new CommandContext(console, environment),
                        "annotations",
                        "import",
                        project().toString(),
                        jsonl.toString(),
                        "--ack");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("“cem-1”");
    }

    private Path project() {
        return folder.resolve("study.framewright");
    }

    private Path jsonl(String lines) throws IOException {
        return Files.writeString(folder.resolve("some.jsonl"), lines);
    }

    /// The end of a pipe whose other end is closed.
    private static final class Closed extends OutputStream {
        @Override
        public void write(int oneByte) throws IOException {
            throw new IOException("Broken pipe");
        }
    }
}
