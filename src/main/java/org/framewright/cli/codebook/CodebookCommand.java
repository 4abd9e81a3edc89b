package org.framewright.cli.codebook;

import org.framewright.cli.CommandContext;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `codebook`: holds the commands about codebooks, and does nothing by itself.
@Command(name = "codebook")
public final class CodebookCommand {

    /// The command with those that it holds, in the order of the help.
    public static CommandLine line(CommandContext context) {
        return new CommandLine(new CodebookCommand())
                .addSubcommand(new CodebookValidateCommand(context))
                .addSubcommand(new CodebookDiffCommand(context))
                .addSubcommand(new CodebookDocumentCommand(context))
                .addSubcommand(new CodebookApplyCommand(context))
                .addSubcommand(new CodebookDropCommand(context))
                .addSubcommand(new CodebookVersionsCommand(context))
                .addSubcommand(new CodebookExportCommand(context))
                .addSubcommand(new CodebookImportCommand(context));
    }
}
