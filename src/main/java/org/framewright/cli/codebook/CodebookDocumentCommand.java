package org.framewright.cli.codebook;

import org.framewright.cli.CommandContext;
import org.framewright.cli.OutOption;
import org.framewright.codebook.document.CodebookDocument;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/// `codebook document`: a codebook to print.
@Command(name = "document")
final class CodebookDocumentCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final CodebookOption codebookOption = new CodebookOption();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "document-format")
    private Format format = Format.HTML;

    @Mixin private final OutOption out = new OutOption();

    private enum Format {
        HTML,
        MD
    }

    CodebookDocumentCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var console = context.console();
        var codebook = codebookOption.codebook(context);
        out.write(
                switch (format) {
                    case HTML -> CodebookDocument.html(codebook, console::words);
                    case MD -> CodebookDocument.markdown(codebook, console::words);
                },
                console);
        return 0;
    }
}
