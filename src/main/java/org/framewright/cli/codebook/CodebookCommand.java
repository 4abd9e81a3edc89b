package org.framewright.cli.codebook;

import org.framewright.cli.CommandContext;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `codebook`: holds the commands about codebooks, and does nothing by itself.
@Command(name = "codebook")
public final class CodebookCommand {

    /// The command with those that it holds, in the order of the help.
    public static CommandLine line(CommandContext program) {
        return new CommandLine(new CodebookCommand())
                .addSubcommand(new CodebookValidateCommand(program))
                .addSubcommand(new CodebookDiffCommand(program))
                .addSubcommand(new CodebookDocumentCommand(program))
                .addSubcommand(new CodebookApplyCommand(program))
                .addSubcommand(new CodebookDropCommand(program))
                .addSubcommand(new CodebookVersionsCommand(program))
                .addSubcommand(new CodebookExportCommand(program))
                .addSubcommand(new CodebookImportCommand(program));
    }
}
