package org.framewright.cli;

import javafx.application.ColorScheme;

import org.framewright.cli.actor.ActorCommand;
import org.framewright.cli.agreement.AgreementCommand;
import org.framewright.cli.agreement.AgreementPlanCommand;
import org.framewright.cli.agreement.DisagreementsCommand;
import org.framewright.cli.agreement.ReferenceAgreementCommand;
import org.framewright.cli.agreement.SuggestionsCommand;
import org.framewright.cli.article.ArticleCommand;
import org.framewright.cli.codebook.CodebookCommand;
import org.framewright.cli.command.CliEnvironment;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.Console;
import org.framewright.cli.file.AnnotationsImportCommand;
import org.framewright.cli.file.ArchiveCommand;
import org.framewright.cli.file.BackupCommand;
import org.framewright.cli.file.CheckCommand;
import org.framewright.cli.file.DecryptCommand;
import org.framewright.cli.file.DemoCommand;
import org.framewright.cli.file.EncryptCommand;
import org.framewright.cli.file.ExportCommand;
import org.framewright.cli.file.ImportCommand;
import org.framewright.cli.file.NewCommand;
import org.framewright.cli.file.RestoreCommand;
import org.framewright.cli.file.SalvageCommand;
import org.framewright.cli.file.VerifyCommand;
import org.framewright.cli.option.OptionConverters;
import org.framewright.cli.round.RoundCommand;
import org.framewright.cli.team.AdjudicationCommand;
import org.framewright.cli.team.AssignCommand;
import org.framewright.cli.team.CoderCommand;
import org.framewright.cli.team.HubCommand;
import org.framewright.cli.team.MergeCommand;
import org.framewright.cli.team.PackageCommand;
import org.framewright.cli.team.ProgressCommand;
import org.framewright.cli.team.RulingCommand;
import org.framewright.cli.team.StudyCommand;
import org.framewright.cli.team.UpdateCommand;
import org.framewright.model.ProgramVersion;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.encryption.FileEncryption;
import org.framewright.wording.Texts;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The root command, `framewright`: opens the window.
@Command(
        name = "framewright",
        mixinStandardHelpOptions = true,
        versionProvider = FramewrightCommand.BuildVersion.class,
        scope = ScopeType.INHERIT)
public final class FramewrightCommand implements Callable<Integer> {

    /// The bundle of every command's help, by the names of commands and parameters.
    static final String WORDS = "org.framewright.wording.cli";

    /// Options that need no command.
    private static final Set<String> ALONE = Set.of("-V", "--version");

    private static final String HELP = "help";
    private static final String NEW_WINDOW = "--new-window";

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PROJECT", descriptionKey = "window.project")
    private Optional<Path> project = Optional.empty();

    @Option(names = NEW_WINDOW, descriptionKey = "window.new")
    private boolean newWindow;

    @Option(names = "--lang", paramLabel = "LANGUAGE", descriptionKey = "window.lang")
    private Optional<String> language = Optional.empty();

    private FramewrightCommand(CommandContext context) {
        this.context = context;
    }

    /// Runs the command line and returns its exit code: 0 done, 1 refused or failed, 2 wrong usage.
    public static int run(CliEnvironment environment, String... args) {
        return run(new CommandContext(Console.create(), environment), args);
    }

    static int run(CommandContext context, String... typed) {
        boolean asksForNew = typed.length > 0 && typed[0].equals(NEW_WINDOW);
        var named = Stream.of(typed).skip(asksForNew ? 1 : 0).toList();
        var console = context.console();
        var failures = new FailureReporter(context);
        try {
            if (named.isEmpty() || (named.size() == 1 && isProject(named.getFirst()))) {
                return openWindow(context, named.stream().map(Path::of).findFirst(), Optional.empty(), asksForNew);
            }
            var args = withHelpAsOption(typed);
            int exit =
                    commandLine(context, List.of(args))
                            .setOut(console.out())
                            .setErr(console.err())
                            .setParameterExceptionHandler(failures)
                            .setExecutionExceptionHandler(failures)
                            .execute(args);
            if (exit == 0 && !console.isWritten()) {
                console.report("unheard");
                return 1;
            }
            return exit;
        } catch (RuntimeException | Error unexpected) {
            // picocli does not handle these failures: a person gets a sentence for them, too
            return failures.reportUnexpected(unexpected);
        }
    }

    /// Opens the window. Needs no picocli, whose classes take a quarter of the time to the first picture.
    ///
    /// @param asksForNew whether to open a new window beside a running program's
    private static int openWindow(
            CommandContext context, Optional<Path> project, Optional<Locale> language, boolean asksForNew) {
        var screens = context.environment().screens();
        try {
            if (asksForNew || !screens.openInRunning(project)) {
                screens.open(project, language);
            }
            return 0;
        } catch (Refusal refusal) {
            context.console().report(refusal.problems());
            return 1;
        } catch (RuntimeException | Error unexpected) {
            return new FailureReporter(context).reportUnexpected(unexpected);
        }
    }

    /// `help` and `help COMMAND` are `--help` and `COMMAND --help`, as in many other programs.
    private static String[] withHelpAsOption(String... typed) {
        if (typed.length == 0 || !typed[0].equals(HELP)) {
            return typed;
        }
        var named = Stream.of(typed).skip(1);
        return Stream.concat(named, Stream.of("--" + HELP)).toArray(String[]::new);
    }

    /// The command line with all its commands.
    static CommandLine commandLine(CommandContext context) {
        return commandLine(context, _ -> true);
    }

    /// The command line with only the commands for these words. Picocli inspects every command's class, which would
    /// delay the start.
    private static CommandLine commandLine(CommandContext context, List<String> words) {
        if (ALONE.containsAll(words)) {
            return commandLine(context, _ -> false);
        }
        var first = words.getFirst();
        boolean names = commands(context).containsKey(first);
        return commandLine(context, name -> !names || name.equals(first));
    }

    /// Whether a word can only be a project file: no command's name has such an ending.
    private static boolean isProject(String word) {
        return hasEnding(word) && !word.startsWith("-") && !word.startsWith("@");
    }

    private static boolean hasEnding(String word) {
        return word.endsWith(ProjectFiles.ENDING) || word.endsWith(ProjectFiles.ENDING + FileEncryption.ENDING);
    }

    private static CommandLine commandLine(CommandContext context, Predicate<String> needed) {
        var line = new CommandLine(new FramewrightCommand(context));
        commands(context)
                .forEach((name, command) -> {
                    if (needed.test(name)) {
                        line.addSubcommand(name, command.get());
                    }
                });
        line.setHelpFactory(CommandHelp::new);
        line.setCaseInsensitiveEnumValuesAllowed(true).setResourceBundle(ResourceBundle.getBundle(WORDS, Locale.ROOT));
        return new OptionConverters(context.console()).register(line);
    }

    /// The commands in the order of the help.
    private static SequencedMap<String, Supplier<CommandLine>> commands(CommandContext context) {
        var commands = new LinkedHashMap<String, Supplier<CommandLine>>();
        commands.put("new", () -> new CommandLine(new NewCommand(context)));
        commands.put("import", () -> new CommandLine(new ImportCommand(context)));
        commands.put("coder", () -> CoderCommand.line(context));
        commands.put("article", () -> ArticleCommand.line(context));
        commands.put("round", () -> RoundCommand.line(context));
        commands.put("assign", () -> AssignCommand.line(context));
        commands.put("study", () -> StudyCommand.line(context));
        commands.put("progress", () -> new CommandLine(new ProgressCommand(context)));
        commands.put("actor", () -> ActorCommand.line(context));
        commands.put("ruling", () -> RulingCommand.line(context));
        commands.put("annotations", () -> AnnotationsImportCommand.line(context));
        commands.put("codebook", () -> CodebookCommand.line(context));
        commands.put("package", () -> new CommandLine(new PackageCommand(context)));
        commands.put("update", () -> new CommandLine(new UpdateCommand(context)));
        commands.put("merge", () -> new CommandLine(new MergeCommand(context)));
        commands.put("hub", () -> HubCommand.line(context));
        commands.put("export", () -> new CommandLine(new ExportCommand(context)));
        commands.put("archive", () -> new CommandLine(new ArchiveCommand(context)));
        commands.put("verify", () -> new CommandLine(new VerifyCommand(context)));
        commands.put("encrypt", () -> new CommandLine(new EncryptCommand(context)));
        commands.put("decrypt", () -> new CommandLine(new DecryptCommand(context)));
        commands.put(
                "agreement",
                () -> new CommandLine(new AgreementCommand(context)).addSubcommand(new AgreementPlanCommand(context)));
        commands.put("suggestions", () -> new CommandLine(new SuggestionsCommand(context)));
        commands.put("disagreements", () -> new CommandLine(new DisagreementsCommand(context)));
        commands.put("against", () -> new CommandLine(new ReferenceAgreementCommand(context)));
        commands.put("adjudication", () -> AdjudicationCommand.line(context));
        commands.put("check", () -> new CommandLine(new CheckCommand(context)));
        commands.put("backup", () -> new CommandLine(new BackupCommand(context)));
        commands.put("restore", () -> new CommandLine(new RestoreCommand(context)));
        commands.put("salvage", () -> new CommandLine(new SalvageCommand(context)));
        commands.put("demo", () -> new CommandLine(new DemoCommand(context)));
        commands.put("completion", () -> new CommandLine(new CompletionCommand(context)));
        commands.put("man", () -> new CommandLine(new ManualCommand(context)));
        return commands;
    }

    @Override
    public Integer call() {
        project.filter(FramewrightCommand::isMistake)
                .ifPresent(name -> {
                    throw new ParameterException(spec.commandLine(), context.console().text("no-command", name));
                });
        var chosen = language.map(Locale::forLanguageTag);
        chosen.filter(it -> !Texts.LANGUAGES.contains(it))
                .ifPresent(_ -> {
                    throw new ParameterException(spec.commandLine(), context.console().text("no-such-language"));
                });
        return openWindow(context, project, chosen, newWindow);
    }

    /// Whether the name of a project is a mistyped command: there is no such file, and the name lacks the ending.
    private static boolean isMistake(Path name) {
        return !Files.exists(name) && !hasEnding(name.toString());
    }

    /// The program's version, for the help.
    static final class BuildVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {ProgramVersion.number()};
        }
    }

    /// A command's help, with its options in the same order on every computer: picocli sorts them in capitals of the
    /// computer's language, and in Turkish the letter i has another capital.
    private static final class CommandHelp extends Help {

        CommandHelp(CommandSpec spec, ColorScheme colours) {
            super(spec, colours);
        }

        @Override
        public String synopsis(int headingLength) {
            return inRootLocale(() -> super.synopsis(headingLength));
        }

        @Override
        public String optionList() {
            return inRootLocale(super::optionList);
        }

        private static String inRootLocale(Supplier<String> made) {
            var usual = Locale.getDefault();
            var shown = Locale.getDefault(Locale.Category.DISPLAY);
            var formats = Locale.getDefault(Locale.Category.FORMAT);
            try {
                Locale.setDefault(Locale.ROOT);
                return made.get();
            } finally {
                Locale.setDefault(usual);
                Locale.setDefault(Locale.Category.DISPLAY, shown);
                Locale.setDefault(Locale.Category.FORMAT, formats);
            }
        }
    }
}
