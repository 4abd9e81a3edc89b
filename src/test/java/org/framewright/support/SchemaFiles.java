package org.framewright.support;

import org.framewright.store.schema.FileHeader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The project files of [EveryKind] as each released version of the tables has them, in `src/test/resources/schema`. A file
/// is made once, by the program of its version, and never again.
public final class SchemaFiles {

    private static final Path FOLDER = Path.of("src", "test", "resources", "schema");

    private SchemaFiles() {}

    /// Makes the file of the present version, to be run by hand when there is a new one.
    public static void main(String[] none) throws IOException {
        var fresh = EveryKind.make(Files.createTempDirectory("schema"));
        Files.move(fresh, FOLDER.resolve(FileHeader.check(fresh).version() + ".framewright"));
    }

    /// The versions of which there is a file.
    public static List<Integer> versions() {
        try (var files = Files.list(FOLDER)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".framewright"))
                    .mapToInt(it -> Integer.parseInt(it.substring(0, it.indexOf('.'))))
                    .boxed()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A copy of a version's file to work with.
    public static Path copy(int version, Path folder) {
        try {
            var name = version + ".framewright";
            return Files.copy(FOLDER.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
