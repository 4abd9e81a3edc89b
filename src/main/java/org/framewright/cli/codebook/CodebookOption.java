package org.framewright.cli.codebook;

import org.framewright.cli.CommandContext;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.model.Refusal;
import org.framewright.project.CodebookSource;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Optional;

/// The codebook that a command is about: one that comes with the program, a file's, or a version of a project's.
final class CodebookOption {

    @Parameters(index = "0", paramLabel = "ID|FILE|PROJECT", descriptionKey = "codebook-named")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    @Option(names = "--codebook-version", paramLabel = "N", descriptionKey = "codebook-version")
    private Optional<Integer> version = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private CommandSpec spec;

    /// The codebook.
    ///
    /// @throws Refusal where there is no such codebook, or it has mistakes
    Codebook codebook(CommandContext context) {
        if (version.isEmpty()) {
            return new CodebookReader().read(context.codebook(name));
        }
        var project = CodebookSource.findProject(name);
        if (project.isEmpty()) {
            throw new ParameterException(spec.commandLine(), context.console().text("codebook-version-of-project"));
        }
        try (var opened = context.view(project.get())) {
            return new CodebookReader().read(opened.codebook().json(version.get()));
        }
    }
}
