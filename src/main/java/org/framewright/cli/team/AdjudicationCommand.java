package org.framewright.cli.team;

import org.framewright.cli.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine;

/// `adjudication`: holds the commands about reference codings, and does nothing by itself.
@Command(name = "adjudication")
public final class AdjudicationCommand {

    /// The command with those that it holds, in the order of the help.
    public static CommandLine line(CommandContext context) {
        return new CommandLine(new AdjudicationCommand())
                .addSubcommand(new AdjudicationListCommand(context))
                .addSubcommand(new AdjudicationTakeCommand(context));
    }
}
