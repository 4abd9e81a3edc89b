package org.framewright.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `adjudication`: holds the commands about reference codings, and does nothing by itself.
@Command(name = "adjudication")
final class AdjudicationCommand {

    /// The command with those that it holds, in the order of the help.
    static CommandLine line(CommandContext program) {
        return new CommandLine(new AdjudicationCommand())
                .addSubcommand(new AdjudicationListCommand(program))
                .addSubcommand(new AdjudicationTakeCommand(program));
    }
}
