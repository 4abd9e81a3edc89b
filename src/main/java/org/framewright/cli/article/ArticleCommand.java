package org.framewright.cli.article;

import org.framewright.cli.CommandContext;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `article`: holds the commands about articles, and does nothing by itself.
@Command(name = "article")
public final class ArticleCommand {

    /// The command with those that it holds, in the order of the help.
    public static CommandLine line(CommandContext context) {
        return new CommandLine(new ArticleCommand())
                .addSubcommand(new ArticleListCommand(context))
                .addSubcommand(new ArticleExcludeCommand(context))
                .addSubcommand(new ArticleIncludeCommand(context))
                .addSubcommand(new ArticleSampleCommand(context))
                .addSubcommand(new ArticleFlowCommand(context));
    }
}
