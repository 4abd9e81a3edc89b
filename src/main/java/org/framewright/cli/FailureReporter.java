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
import java.util.Optional;

/// Turns a command's failures into sentences on stderr and an exit code.
final class FailureReporter implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final CommandContext context;

    FailureReporter(CommandContext context) {
        this.context = context;
    }

    @Override
    public int handleParseException(ParameterException usage, String[] args) {
        var command = usage.getCommandLine().getCommandSpec();
        var console = context.console();
        console.err().println(findMistypedCommand(usage, args).orElse(usage.getMessage()));
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
