package org.framewright.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// All readers of other people's files, by name.
final class FuzzReaders {

    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private FuzzReaders() {}

    /// Makes a reader in a folder.
    @FunctionalInterface
    interface ReaderMaker {

        FuzzReader make(Path folder) throws Exception;
    }

    /// A reader that is made when it is needed.
    record NamedReader(String name, ReaderMaker maker) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<NamedReader> all() {
        var all = new ArrayList<NamedReader>();
        all.addAll(TextReaders.all());
        all.addAll(TableReaders.all());
        all.addAll(DocumentReaders.all());
        all.addAll(ProjectReaders.all());
        return all;
    }

    /// The inputs on which a reader was once found to fail.
    static List<Path> findings(String reader) throws IOException {
        var folder = RESOURCES.resolve("fuzz").resolve(reader);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /// The bytes of files of the tests, as seeds; of a folder those of all files in it.
    static List<byte[]> seeds(String... names) {
        return Stream.of(names).map(RESOURCES::resolve).flatMap(FuzzReaders::files).map(FuzzReaders::bytes).toList();
    }

    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (var files = Files.list(path)) {
            return files.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
