package org.framewright.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Files that many tests begin with: made once in a process, and copied from memory after that. To make the tables of a project takes
/// fifty times as long.
public final class TestFiles {

    private static final Map<String, Map<Path, byte[]>> MADE = new ConcurrentHashMap<>();

    private TestFiles() {}

    /// Makes what a folder holds, or copies what was made under the same name before.
    ///
    /// @param folder empty
    /// @param make makes files there, which no program has open then
    public static void copyFolder(String name, Path folder, Runnable make) {
        try {
            var files = MADE.get(name);
            if (files == null) {
                make.run();
                MADE.put(name, read(folder));
                return;
            }
            for (var file : files.entrySet()) {
                var copy = folder.resolve(file.getKey().toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.write(copy, file.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<Path, byte[]> read(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            var files = new HashMap<Path, byte[]>();
            for (var file : tree.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file), Files.readAllBytes(file));
            }
            return files;
        }
    }

    /// Makes a file, or copies what was made under the same name before.
    ///
    /// @param make makes a file, which no program has open then
    public static void copy(String name, Path file, Consumer<Path> make) {
        try {
            var made = MADE.get(name);
            if (made == null) {
                make.accept(file);
                MADE.put(name, Map.of(file.getFileName(), Files.readAllBytes(file)));
            } else {
                Files.write(file, made.values().iterator().next());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
