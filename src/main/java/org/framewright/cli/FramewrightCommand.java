package org.framewright.cli;

import org.framewright.model.Refusal;
import org.framewright.safekeeping.ProjectFiles;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;

/// The root command, `framewright`: opens the window.
@Command(
        name = "framewright",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        scope = ScopeType.INHERIT)
public final class FramewrightCommand implements Callable<Integer> {

    /// Picocli finds the words of every command's help in it, under the command's and the parameter's name.
    static final String WORDS = "org.framewright.wording.cli";

    private final Program program;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PROJECT", descriptionKey = "window.project")
    private Optional<Path> project = Optional.empty();

    private FramewrightCommand(Program program) {
        this.program = program;
    }

    /// Runs the command line and returns its exit code: 0 done, 1 refused or failed, 2 wrong usage.
    public static int run(Surroundings surroundings, String... args) {
        return run(new Program(Console.ofThisProcess(), surroundings), args);
    }

    static int run(Program program, String... args) {
        var console = program.console();
        var failures = new Failures(program);
        try {
            int exit =
                    commandLine(program)
                            .setOut(console.out())
                            .setErr(console.err())
                            .setParameterExceptionHandler(failures)
                            .setExecutionExceptionHandler(failures)
                            .execute(args);
            if (exit == 0 && !console.wasHeard()) {
                console.complain("unheard");
                return 1;
            }
            return exit;
        } catch (RuntimeException | Error unexpected) {
            // what picocli leaves alone: a person gets a sentence for these too
            return failures.unexpected(unexpected);
        }
    }

    static CommandLine commandLine(Program program) {
        var commands =
                new CommandLine(new FramewrightCommand(program))
                        .addSubcommand(new NewCommand(program))
                        .addSubcommand(new ImportCommand(program))
                        .addSubcommand(
                                new CommandLine(new CoderCommand())
                                        .addSubcommand(new CoderAddCommand(program))
                                        .addSubcommand(new CoderListCommand(program)))
                        .addSubcommand(
                                new CommandLine(new AnnotationsCommand())
                                        .addSubcommand(new AnnotationsImportCommand(program)))
                        .addSubcommand(new ExportCommand(program))
                        .addSubcommand(new AgreementCommand(program))
                        .addSubcommand(new CheckCommand(program))
                        .addSubcommand(new BackupCommand(program))
                        .addSubcommand(new RestoreCommand(program))
                        .addSubcommand(new SalvageCommand(program))
                        .addSubcommand(new DemoCommand(program))
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setResourceBundle(ResourceBundle.getBundle(WORDS));
        return new Conversions(program.console()).register(commands);
    }

    @Override
    public Integer call() {
        project.filter(FramewrightCommand::isMistake)
                .ifPresent(name -> {
                    throw new ParameterException(spec.commandLine(), "Neither a command nor a project: '" + name + "'");
                });
        var screens = program.surroundings().screens();
        screens.obstacle()
                .ifPresent(problem -> {
                    throw new Refusal(List.of(problem));
                });
        screens.open(project);
        return 0;
    }

    /// A mistyped command lands here as the name of a project.
    private static boolean isMistake(Path name) {
        return !Files.exists(name) && !name.toString().endsWith(ProjectFiles.ENDING);
    }
}
