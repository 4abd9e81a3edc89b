package org.framewright.cli.team;

import org.framewright.cli.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine;

/// `round`: holds the commands about rounds, and does nothing by itself.
@Command(name = "round")
public final class RoundCommand {

    /// The command with those that it holds, in the order of the help.
    public static CommandLine line(CommandContext context) {
        return new CommandLine(new RoundCommand())
                .addSubcommand(new RoundListCommand(context))
                .addSubcommand(new RoundAddCommand(context))
                .addSubcommand(new RoundSetCommand(context))
                .addSubcommand(new RoundCloseCommand(context))
                .addSubcommand(new RoundReopenCommand(context))
                .addSubcommand(new RoundAgreementCommand(context))
                .addSubcommand(new RoundTrainingCommand(context));
    }
}
