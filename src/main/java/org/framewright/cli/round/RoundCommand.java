package org.framewright.cli.round;

import org.framewright.cli.CommandContext;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `round`: holds the commands about rounds, and does nothing by itself.
@Command(name = "round")
public final class RoundCommand {

    /// The command with those that it holds, in the order of the help.
    public static CommandLine line(CommandContext program) {
        return new CommandLine(new RoundCommand())
                .addSubcommand(new RoundListCommand(program))
                .addSubcommand(new RoundAddCommand(program))
                .addSubcommand(new RoundSetCommand(program))
                .addSubcommand(new RoundCloseCommand(program))
                .addSubcommand(new RoundReopenCommand(program))
                .addSubcommand(new RoundAgreementCommand(program))
                .addSubcommand(new RoundTrainingCommand(program));
    }
}
