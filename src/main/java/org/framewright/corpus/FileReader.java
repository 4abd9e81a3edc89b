package org.framewright.corpus;

import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.file.FileFinder.ImportFile;
import org.framewright.corpus.item.ImportCandidate.ReadFile;
import org.framewright.model.Problem;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Reads the files of an import side by side. Where the memory is too small for that, a file is read again alone, and refused where it
/// is too small even so: one file never ends an import.
final class FileReader {

    private final Function<ImportFile, ReadFile> read;

    /// @param read reads one file
    FileReader(Function<ImportFile, ReadFile> read) {
        this.read = read;
    }

    /// The files, read, in their order.
    List<ReadFile> readAll(List<ImportFile> files) {
        var beside = files.parallelStream().map(it -> readWithinMemory(it)).toList();
        return IntStream.range(0, files.size())
                .mapToObj(i -> beside.get(i).orElseGet(() -> readAlone(files.get(i))))
                .toList();
    }

    private ReadFile readAlone(ImportFile file) {
        return readWithinMemory(file)
                .orElseGet(() ->
                        new ReadFile(
                                file,
                                List.of(),
                                List.of(Problem.of(CorpusProblem.FILE_NEEDS_MORE_MEMORY, file.where())),
                                List.of()));
    }

    /// Empty where there is not enough memory: what was read by then is given up first.
    private Optional<ReadFile> readWithinMemory(ImportFile file) {
        try {
            return Optional.of(read.apply(file));
        } catch (OutOfMemoryError _) {
            return Optional.empty();
        }
    }
}
