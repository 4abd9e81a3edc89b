package org.framewright.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.file.FileFinder.ImportFile;
import org.framewright.corpus.item.ImportCandidate.ReadFile;
import org.framewright.files.reader.DocumentReader;
import org.framewright.model.Problem;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Files for which the memory is too small, beside others.
final class FileReaderTest {

    private final ConcurrentHashMap<String, Integer> readings = new ConcurrentHashMap<>();

    /// Seen to fail: one file that filled the memory ended the import of all.
    @Test
    void fileThatFillsTheMemoryIsRefusedByNameAndTheOthersAreRead() {
        var files = Stream.of("a", "huge", "victim", "b").map(FileReaderTest::file).toList();

        var read = new FileReader(this::read).readAll(files);

        assertThat(read).extracting(it -> it.file().where()).containsExactly("a", "huge", "victim", "b");
        assertThat(read)
                .extracting(ReadFile::problems)
                .containsExactly(
                        List.of(),
                        List.of(Problem.of(CorpusProblem.FILE_NEEDS_MORE_MEMORY, "huge")),
                        List.of(),
                        List.of());
        assertThat(readings).as("what found no memory beside another is read once more").containsEntry("victim", 2);
    }

    private ReadFile read(ImportFile file) {
        int reading = readings.merge(file.where(), 1, Integer::sum);
        if (file.where().equals("huge") || (file.where().equals("victim") && reading == 1)) {
            throw new OutOfMemoryError("for " + file.where());
        }
        return new ReadFile(file, List.of(), List.of(), List.of());
    }

    private static ImportFile file(String name) {
        return new ImportFile(Path.of(name), name, false, List.of(), DocumentReader.standard());
    }
}
