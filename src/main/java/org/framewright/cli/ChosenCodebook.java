package org.framewright.cli;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookReader;
import org.framewright.model.Refusal;
import org.framewright.project.CodebookSource;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Optional;

/// The codebook that a command is about: one that comes with the program, a file's, or a version of a project's.
final class ChosenCodebook {

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID|FILE", descriptionKey = "codebook-file")
    private Optional<String> idOrFile = Optional.empty();

    @Option(names = "--project", paramLabel = "PROJECT", descriptionKey = "codebook-project")
    private Optional<Path> project = Optional.empty();

    @Option(names = "--codebook-version", paramLabel = "N", descriptionKey = "codebook-version")
    private Optional<Integer> version = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private CommandSpec spec;

    /// The codebook.
    ///
    /// @throws Refusal where there is no such codebook, or it has mistakes
    Codebook codebook(Program program) {
        if (idOrFile.isPresent() == project.isPresent() || (version.isPresent() && project.isEmpty())) {
            throw new ParameterException(spec.commandLine(), program.console().text("codebook-source"));
        }
        if (idOrFile.isPresent()) {
            return new CodebookReader().read(CodebookSource.json(idOrFile.get()));
        }
        try (var opened = program.view(project.orElseThrow())) {
            var service = opened.codebook();
            return version.map(number -> new CodebookReader().read(service.json(number))).orElseGet(service::newest);
        }
    }
}
