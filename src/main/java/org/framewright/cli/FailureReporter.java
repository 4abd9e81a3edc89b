package org.framewright.cli;

import org.framewright.cli.command.CommandContext;
import org.framewright.model.MemoryProblem;
import org.framewright.model.Refusal;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.File;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Turns a command's failures into sentences on stderr and an exit code.
final class FailureReporter implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final Pattern CHOICE =
            Pattern.compile("Invalid value for (.*): expected one of \\[(.*)] \\(case-.*\\) but was '(.*)'");
    private static final Pattern ONE_MISSING =
            Pattern.compile("Error: Missing required argument \\(specify one of these\\): \\(?(.*?)\\)?");

    /// A word that picocli quotes.
    private static final Pattern QUOTED = Pattern.compile("(?<!\\w)'(.*?)'(?!\\w)");

    /// Of an option that belongs to a group with one choice.
    private static final String TOO_MANY = "Error: expected only one match";

    /// Of an option that was meant; with more, another word would be guessed.
    private static final int MOST_DIFFERENCES = 2;

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
                                .or(() -> findUnknownOption(usage))
                                .or(() -> findUnexpectedWord(usage))
                                .or(() -> findRepeatedOption(usage, args))
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

    /// The first option that there is not, with the one that was most likely meant. Picocli would list the values after it, too.
    private Optional<String> findUnknownOption(ParameterException usage) {
        if (!(usage instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        return unmatched.getUnmatched().stream()
                .filter(it -> it.startsWith("--"))
                .findFirst()
                .map(it -> it.replaceFirst("=.*", ""))
                .map(typed -> {
                    var nearest =
                            usage.getCommandLine().getCommandSpec().options().stream()
                                    .filter(it -> !it.hidden())
                                    .map(OptionSpec::longestName)
                                    .filter(it -> differences(typed, it) <= MOST_DIFFERENCES)
                                    .min(Comparator.comparingInt(it -> differences(typed, it)));
                    return nearest.map(it -> context.console().text("unknown-option-nearest", typed, it))
                            .orElseGet(() -> context.console().text("unknown-option", typed));
                });
    }

    /// The first word that the command has no place for.
    private Optional<String> findUnexpectedWord(ParameterException usage) {
        return usage instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched().stream()
                        .filter(it -> !it.startsWith("-"))
                        .findFirst()
                        .map(it -> context.console().text("unexpected-word", it))
                : Optional.empty();
    }

    /// The option that was typed twice, and is allowed once.
    private Optional<String> findRepeatedOption(ParameterException usage, String... args) {
        boolean tooMany =
                usage instanceof OverwrittenOptionException
                        || Objects.requireNonNullElse(usage.getMessage(), "").startsWith(TOO_MANY);
        var seen = new HashSet<String>();
        return Stream.of(args)
                .filter(it -> tooMany && it.startsWith("--"))
                .map(it -> it.replaceFirst("=.*", ""))
                .filter(it -> !seen.add(it) && !isRepeatable(usage, it))
                .findFirst()
                .map(it -> context.console().text("option-repeated", it));
    }

    private static boolean isRepeatable(ParameterException usage, String option) {
        var known = usage.getCommandLine().getCommandSpec().findOption(option);
        return known == null || known.isMultiValue();
    }

    /// The number of letters to add, remove or replace between two words.
    private static int differences(String one, String other) {
        var row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                before = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], row[j]));
            }
        }
        return row[other.length()];
    }

    /// Picocli's message, in the words of the program where picocli's own are those of a programmer, and with its quotation marks.
    private String message(ParameterException usage) {
        var console = context.console();
        var said = Objects.requireNonNullElse(usage.getMessage(), "");
        var choice = CHOICE.matcher(said);
        if (choice.matches()) {
            return console.text(
                    "not-one-of", quote(choice.group(1)), choice.group(3), choice.group(2).toLowerCase(Locale.ROOT));
        }
        var missing = ONE_MISSING.matcher(said);
        return missing.matches() ? console.text("one-missing", missing.group(1).replace(" | ", " or ")) : quote(said);
    }

    private static String quote(String message) {
        return QUOTED.matcher(message).replaceAll("“$1”");
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
