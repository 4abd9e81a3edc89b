package org.framewright.cli.codebook;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebook.VersionNote;
import org.framewright.model.Round;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `codebook versions`: the versions of a project's codebook.
@Command(name = "versions")
final class CodebookVersionsCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "project")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path file;

    @Mixin private final JsonOption json = new JsonOption();

    CodebookVersionsCommand(CommandContext context) {
        this.context = context;
    }

    private record Version(int version, String codebook, String title, String changes, List<String> rounds) {}

    @Override
    public Integer call() {
        try (var project = context.view(file)) {
            var rounds = project.study().rounds();
            var versions = project.codebook().versions().stream().map(it -> version(it, rounds)).toList();
            if (json.isWanted()) {
                context.console().json(versions);
            } else {
                versions.forEach(it ->
                        context.console()
                                .printText(
                                        "codebook-is-version",
                                        it.version(),
                                        it.title(),
                                        it.rounds().size(),
                                        String.join(", ", it.rounds()),
                                        it.changes().isEmpty() ? "" : "\n   " + it.changes()));
            }
        }
        return 0;
    }

    private static Version version(Codebook codebook, List<Round> rounds) {
        return new Version(
                codebook.version(),
                codebook.id(),
                codebook.title(),
                codebook.about().changes().stream()
                        .filter(it -> it.version() == codebook.version())
                        .map(VersionNote::note)
                        .collect(Collectors.joining(" ")),
                rounds.stream().filter(it -> it.codebookVersion() == codebook.version()).map(Round::name).toList());
    }
}
