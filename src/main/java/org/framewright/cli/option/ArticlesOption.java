package org.framewright.cli.option;

import org.framewright.cli.command.CliProblem;
import org.framewright.model.Refusal;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `--articles`: a file with the names of articles, one on each line.
public final class ArticlesOption {

    @Option(names = "--articles", paramLabel = "FILE", descriptionKey = "assign-articles")
    private Optional<Path> file = Optional.empty();

    /// The names; empty without the option.
    ///
    /// @throws Refusal where the file can't be read, or contains no name
    public List<String> names() {
        if (file.isEmpty()) {
            return List.of();
        }
        try {
            var names =
                    Files.readAllLines(file.get(), StandardCharsets.UTF_8).stream()
                            .map(String::strip)
                            .filter(it -> !it.isEmpty())
                            .toList();
            if (!names.isEmpty()) {
                return names;
            }
        } catch (IOException unreadable) {
            // refused like a file without names
        }
        throw new Refusal(CliProblem.NO_NAMES, file.get().toString());
    }
}
