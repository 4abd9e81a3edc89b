package org.framewright.cli.team;

import org.framewright.cli.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine;

/// `ruling`: holds the commands about the supervisor's rulings, and does nothing by itself.
@Command(name = "ruling")
public final class RulingCommand {

    /// The command with those that it holds, in the order of the help.
    public static CommandLine line(CommandContext context) {
        return new CommandLine(new RulingCommand())
                .addSubcommand(new RulingQuestionsCommand(context))
                .addSubcommand(new RulingAddCommand(context))
                .addSubcommand(new RulingListCommand(context))
                .addSubcommand(new RulingRemoveCommand(context));
    }
}
