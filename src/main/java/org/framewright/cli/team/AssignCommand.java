package org.framewright.cli.team;

import org.framewright.cli.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine;

/// `assign`: holds the commands that give work out, and does nothing by itself.
@Command(name = "assign")
public final class AssignCommand {

    /// The command with those that it holds, in the order of the help.
    public static CommandLine line(CommandContext context) {
        return new CommandLine(new AssignCommand())
                .addSubcommand(new AssignDrawCommand(context))
                .addSubcommand(new AssignListCommand(context))
                .addSubcommand(new AssignWithdrawCommand(context))
                .addSubcommand(new AssignMoveCommand(context));
    }
}
