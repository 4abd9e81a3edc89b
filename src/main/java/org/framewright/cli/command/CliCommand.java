package org.framewright.cli.command;

/// A command, or a group of commands, with its context.
public abstract class CliCommand {

    protected final CommandContext context;
    protected final Console console;

    protected CliCommand(CommandContext context) {
        this.context = context;
        this.console = context.console();
    }
}
