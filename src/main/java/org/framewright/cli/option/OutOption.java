package org.framewright.cli.option;

import org.framewright.cli.command.CliProblem;
import org.framewright.cli.command.Console;
import org.framewright.model.Refusal;
import org.framewright.model.article.OriginalFile;
import org.framewright.project.TextFileWriter;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// `--out`: a new file for the output, instead of stdout.
public final class OutOption {

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "codebook-out")
    private Optional<Path> file = Optional.empty();

    /// Writes a text, in UTF-8.
    ///
    /// @throws Refusal where the file exists or can't be written
    public void write(String text, Console console) {
        if (file.isEmpty()) {
            console.content(text);
            return;
        }
        write(file.get(), text);
        console.printText("written", file.get());
    }

    /// Refuses a file that exists, or whose folder doesn't.
    public static void requireNew(Path place) {
        requireFolder(place);
        if (Files.exists(place)) {
            throw new Refusal(CliProblem.OUT_EXISTS, place.toString());
        }
    }

    /// Refuses a file whose folder does not exist. Only commands that write several files into a folder create it: for a single file, a
    /// folder that is missing is most often a slip of the keyboard.
    public static void requireFolder(Path place) {
        var folder = place.toAbsolutePath().normalize().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new Refusal(CliProblem.OUT_FOLDER_MISSING, place.toString(), folder);
        }
    }

    /// Writes an article's original file into a new file.
    ///
    /// @throws Refusal where the file exists or can't be written
    public static void write(Path place, OriginalFile original) {
        write(place, original::writeTo);
    }

    /// Writes a text into a new file, in UTF-8.
    ///
    /// @throws Refusal where the file exists or can't be written
    public static void write(Path place, String text) {
        write(place, to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void write(Path place, TextFileWriter.FileContent content) {
        requireFolder(place);
        try {
            TextFileWriter.create(place, content);
        } catch (FileAlreadyExistsException _) {
            throw new Refusal(CliProblem.OUT_EXISTS, place.toString());
        } catch (IOException _) {
            throw new Refusal(CliProblem.OUT_UNWRITABLE, place.toString());
        }
    }
}
