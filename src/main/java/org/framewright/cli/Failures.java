package org.framewright.cli;

import org.framewright.model.Refusal;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import java.nio.file.Files;

/// Turns what goes wrong in a command into sentences on stderr and an exit code.
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Program program;

    Failures(Program program) {
        this.program = program;
    }

    @Override
    public int handleParseException(ParameterException usage, String[] args) {
        var command = usage.getCommandLine().getCommandSpec();
        var console = program.console();
        console.err().println(usage.getMessage());
        console.complain("usage", command.qualifiedName());
        return command.exitCodeOnInvalidInput();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof Refusal refusal) {
            program.console().complain(refusal.problems());
            return 1;
        }
        return unexpected(failure);
    }

    /// For what nobody thought of: the reason goes to the log, a sentence to the person.
    int unexpected(Throwable failure) {
        LoggerFactory.getLogger(Failures.class).error("A command failed", failure);
        var log = program.surroundings().log();
        program.console().complain(Files.isRegularFile(log) ? "unexpected" : "unexpected-unlogged", log);
        return 1;
    }
}
