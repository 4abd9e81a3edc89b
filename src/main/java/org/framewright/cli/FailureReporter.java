package org.framewright.cli;

import org.framewright.model.MemoryProblem;
import org.framewright.model.Refusal;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.File;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Turns a command's failures into sentences on stderr and an exit code.
final class FailureReporter implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final Pattern CHOICE =
            Pattern.compile("Invalid value for (.*): expected one of \\[(.*)] \\(case-.*\\) but was '(.*)'");
    private static final Pattern ONE_MISSING =
            Pattern.compile("Error: Missing required argument \\(specify one of these\\): \\(?(.*?)\\)?");

    private final CommandContext context;

    FailureReporter(CommandContext context) {
        this.context = context;
    }

    @Override
    public int handleParseException(ParameterException usage, String[] args) {
        var command = usage.getCommandLine().getCommandSpec();
        var console = context.console();
        console.err()
                .println(
                        findMistypedCommand(usage, args)
                                .or(() -> findMistypedSubcommand(usage))
                                .orElseGet(() -> message(usage)));
        console.report("usage", command.qualifiedName());
        return command.exitCodeOnInvalidInput();
    }

    /// The first word, where it is neither a command nor a file. Picocli would take it for the project, and report the
    /// words after it as wrong.
    private Optional<String> findMistypedCommand(ParameterException usage, String[] args) {
        var spec = usage.getCommandLine().getCommandSpec();
        boolean atRoot = spec.parent() == null;
        boolean mistyped =
                usage instanceof UnmatchedArgumentException
                        && atRoot
                        && args.length > 1
                        && !args[0].startsWith("-")
                        && !new File(args[0]).exists();
        return mistyped
                ? Optional.of(
                        context.console()
                                .text("no-command-of", args[0], String.join(", ", spec.subcommands().keySet())))
                : Optional.empty();
    }

    /// The first word after a command that has commands of its own, where it is none of them.
    private Optional<String> findMistypedSubcommand(ParameterException usage) {
        var spec = usage.getCommandLine().getCommandSpec();
        if (!(usage instanceof UnmatchedArgumentException unmatched) || spec.subcommands().isEmpty()) {
            return Optional.empty();
        }
        var word = unmatched.getUnmatched().getFirst();
        return word.startsWith("-")
                ? Optional.empty()
                : Optional.of(
                        context.console()
                                .text(
                                        "no-subcommand",
                                        spec.name(),
                                        word,
                                        String.join(", ", spec.subcommands().keySet())));
    }

    /// Picocli's message, in the words of the program where picocli's own are those of a programmer.
    private String message(ParameterException usage) {
        var console = context.console();
        var said = Objects.requireNonNullElse(usage.getMessage(), "");
        var choice = CHOICE.matcher(said);
        if (choice.matches()) {
            return console.text(
                    "not-one-of", choice.group(1), choice.group(3), choice.group(2).toLowerCase(Locale.ROOT));
        }
        var missing = ONE_MISSING.matcher(said);
        return missing.matches() ? console.text("one-missing", missing.group(1)) : said;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof Refusal refusal) {
            context.console().report(refusal.problems());
            return 1;
        }
        return reportUnexpected(failure);
    }

    /// Reports an unexpected failure: its cause in the log, a sentence for the person.
    int reportUnexpected(Throwable failure) {
        var memory = MemoryProblem.find(failure);
        // before it is logged: without memory the log may fail, too
        memory.ifPresent(it -> context.console().report(it.problems()));
        LoggerFactory.getLogger(FailureReporter.class).error("A command failed", failure);
        if (memory.isEmpty()) {
            var log = context.environment().log();
            context.console().report(Files.isRegularFile(log) ? "unexpected" : "unexpected-unlogged", log);
        }
        return 1;
    }
}
