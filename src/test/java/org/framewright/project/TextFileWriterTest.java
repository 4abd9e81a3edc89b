package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

final class TextFileWriterTest {

    private static final String ONE = "one\n".repeat(500_000);
    private static final String OTHER = "other\n".repeat(500_000);

    @TempDir Path folder;

    /// Seen to fail with the text written into the file itself.
    @Test
    void aReaderSeesTheFormerTextOrAllOfTheNewOne() {
        var file = folder.resolve("report.html");
        TextFileWriter.write(ONE, file);
        var done = new AtomicBoolean();
        var lengths = CompletableFuture.supplyAsync(() -> readUntil(done, file));
        for (int i = 0; i < 20; i++) {
            TextFileWriter.write(i % 2 == 0 ? OTHER : ONE, file);
        }
        done.set(true);

        assertThat(lengths.join()).isNotEmpty().isSubsetOf(ONE.length(), OTHER.length());
        assertThat(folder.toFile().list()).containsExactly("report.html");
    }

    /// Seen to fail with the bytes written into the file itself: a part of them stayed under its name.
    @Test
    void ofANewFileThatCanNotBeWrittenToItsEndNothingIsLeft() {
        var file = folder.resolve("book.json");

        assertThatThrownBy(() ->
                        TextFileWriter.create(
                                file,
                                to -> {
                                    to.write(new byte[100_000]);
                                    throw new IOException("no room");
                                }))
                .isInstanceOf(IOException.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileInAFolderThatIsMissingIsRefused() {
        var file = folder.resolve("missing/report.html");

        assertThatThrownBy(() -> TextFileWriter.write(ONE, file))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .extracting("code")
                                        .containsExactly(ProjectProblem.FILE_NOT_WRITTEN));
    }

    private static Set<Integer> readUntil(AtomicBoolean done, Path file) {
        var lengths = new HashSet<Integer>();
        while (!done.get()) {
            try {
                lengths.add(Files.readString(file).length());
            } catch (IOException replaced) {
                lengths.add(-1);
            }
        }
        return lengths;
    }
}
