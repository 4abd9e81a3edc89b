package org.framewright.cli.codebook;

import org.framewright.cli.CommandContext;
import org.framewright.cli.OutOption;
import org.framewright.codebook.formats.CodebookFormat;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `codebook import`: makes a codebook out of a table, or out of a QDA program's.
@Command(name = "import")
final class CodebookImportCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "codebook-import")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path file;

    @Mixin private final OutOption out = new OutOption();

    CodebookImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var read = CodebookFormat.read(file);
        out.write(read.text(), context.console());
        context.console().report(read.losses());
        return 0;
    }
}
