package org.framewright.export;

import org.framewright.model.Refusal;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// Files that are written beside the ones they replace, and take their places all together or not at all.
final class NewFiles implements AutoCloseable {

    private final Path folder;
    private final String mark = "." + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
    private final List<NewFile> files = new ArrayList<>();

    NewFiles(Path folder) {
        this.folder = folder;
    }

    /// Opens a file under a name of its own. It is closed with the others.
    Writer open(String name) throws IOException {
        if (Files.isDirectory(folder.resolve(name))) {
            throw new Refusal(ExportProblem.FOLDER_IN_THE_WAY, folder.resolve(name).toString());
        }
        var unfinished = folder.resolve("." + name + mark + ".new");
        var writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        files.add(new NewFile(unfinished, folder.resolve(name), folder.resolve("." + name + mark + ".old"), writer));
        return writer;
    }

    /// Opens a table under a name of its own.
    CsvFile table(String name, List<String> header) throws IOException {
        return new CsvFile(name, open(name), header);
    }

    /// Gives the files their names. Where one can't have it, those before it give theirs back.
    void moveIntoPlace() throws IOException {
        for (var file : files) {
            file.writer.close();
        }
        int moved = 0;
        try {
            for (var file : files) {
                file.keepOld();
                Files.move(file.unfinished, file.place, StandardCopyOption.REPLACE_EXISTING);
                moved++;
            }
        } catch (IOException refused) {
            for (var file : files.subList(0, moved).reversed()) {
                file.restoreOld();
            }
            throw refused;
        }
    }

    @Override
    public void close() {
        files.forEach(NewFile::clear);
    }

    private record NewFile(Path unfinished, Path place, Path old, Writer writer) {

        /// Gives the file that is there a second name, so that its place is never empty.
        void keepOld() throws IOException {
            if (!Files.exists(place)) {
                return;
            }
            try {
                Files.createLink(old, place);
            } catch (IOException | UnsupportedOperationException noSecondNames) {
                Files.copy(place, old, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        void restoreOld() throws IOException {
            if (Files.exists(old)) {
                Files.move(old, place, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(place);
            }
        }

        void clear() {
            try (writer) {
                Files.deleteIfExists(old);
            } catch (IOException leftBehind) {
                // under its own name it harms nobody; what matters was said already
            }
            try {
                Files.deleteIfExists(unfinished);
            } catch (IOException leftBehind) {
                // the same
            }
        }
    }
}
