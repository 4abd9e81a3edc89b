package org.framewright.cli.codebook;

import org.framewright.cli.CommandContext;
import org.framewright.cli.OutOption;
import org.framewright.codebook.formats.CodebookFormat;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/// `codebook export`: a codebook as JSON, as a table, or for QDA programs.
@Command(name = "export")
final class CodebookExportCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final CodebookOption codebookOption = new CodebookOption();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "codebook-format")
    private CodebookFormat format = CodebookFormat.JSON;

    @Mixin private final OutOption out = new OutOption();

    CodebookExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var written = format.write(codebookOption.codebook(context));
        out.write(written.text(), context.console());
        context.console().report(written.losses());
        return 0;
    }
}
