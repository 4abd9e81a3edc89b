package org.framewright.cli.codebook;

import org.framewright.cli.command.CliCommand;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.JsonOption;
import org.framewright.cli.command.ProjectArgument;
import org.framewright.cli.option.OutOption;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebook.VersionNote;
import org.framewright.codebook.document.CodebookDocument;
import org.framewright.codebook.formats.CodebookFormat;
import org.framewright.codebook.formats.CodebookFormat.ConversionResult;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.model.Refusal;
import org.framewright.model.study.Round;
import org.framewright.project.CodebookSource;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The commands `codebook …`.
@Command(name = "codebook")
public final class CodebookCommand extends CliCommand {

    private CodebookCommand(CommandContext context) {
        super(context);
    }

    /// The command with its subcommands, in the order of the help.
    public static CommandLine line(CommandContext context) {
        return CommandContext.orderSubcommands(
                new CommandLine(new CodebookCommand(context))
                        .addSubcommand(new CodebookValidateCommand(context))
                        .addSubcommand(new CodebookDiffCommand(context))
                        .addSubcommand(new CodebookApplyCommand(context)),
                "validate",
                "diff",
                "document",
                "apply",
                "drop",
                "versions",
                "export",
                "import");
    }

    enum DocumentFormat {
        HTML,
        MD
    }

    @Command(name = "document")
    int document(
            @Mixin CodebookOption option,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            descriptionKey = "document-format",
                            defaultValue = "HTML")
                    DocumentFormat format,
            @Mixin OutOption out) {
        var codebook = option.codebook(context);
        out.write(
                switch (format) {
                    case HTML -> CodebookDocument.html(codebook, console.texts());
                    case MD -> CodebookDocument.markdown(codebook, console.texts());
                },
                console);
        return 0;
    }

    private record DropResult(String project, int dropped, int version) {}

    @Command(name = "drop")
    int drop(@Mixin ProjectArgument file, @Mixin JsonOption json) {
        return context.work(
                file.file(),
                project -> {
                    int newest = project.codebook().newest().version();
                    var again = project.codebook().dropNewest();
                    return json.print(
                            console,
                            new DropResult(file.file().toString(), newest, again.version()),
                            () -> console.printText("codebook-dropped", newest, again.version()));
                });
    }

    private record Version(int version, String codebook, String title, String changes, List<String> rounds) {}

    @Command(name = "versions")
    int versions(@Mixin ProjectArgument file, @Mixin JsonOption json) {
        try (var project = context.view(file.file())) {
            var rounds = project.study().rounds();
            var versions = project.codebook().versions().stream().map(it -> version(it, rounds)).toList();
            return json.print(console, versions, () -> versions.forEach(this::print));
        }
    }

    private void print(Version version) {
        console.printText(
                "codebook-is-version",
                version.version(),
                version.title(),
                version.rounds().size(),
                String.join(", ", version.rounds()));
        if (!version.changes().isEmpty()) {
            console.printText("codebook-changes", version.changes());
        }
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

    @Command(name = "export")
    int export(
            @Mixin CodebookOption option,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            descriptionKey = "codebook-format",
                            defaultValue = "JSON")
                    CodebookFormat format,
            @Mixin OutOption out) {
        return write(format.write(option.codebook(context)), out);
    }

    @Command(name = "import")
    int importCodebook(
            @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "codebook-import") Path file,
            @Mixin OutOption out) {
        return write(CodebookFormat.read(file), out);
    }

    private int write(ConversionResult result, OutOption out) {
        out.write(result.text(), console);
        console.report(result.losses());
        return 0;
    }

    /// The codebook of a command: shipped with the program, from a file, or a version of a project's codebook.
    static final class CodebookOption {

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
                return CodebookSource.read(name, context.codebook(name));
            }
            var project = CodebookSource.findProject(name);
            if (project.isEmpty()) {
                throw new ParameterException(spec.commandLine(), context.console().text("codebook-version-of-project"));
            }
            try (var opened = context.view(project.get())) {
                return new CodebookReader().readStored(opened.codebook().json(version.get()));
            }
        }
    }
}
