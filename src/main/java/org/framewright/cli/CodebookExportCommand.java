package org.framewright.cli;

import org.framewright.codebook.formats.CodebookForm;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/// `codebook export`: a codebook as JSON, as a table, or for QDA programs.
@Command(name = "export")
final class CodebookExportCommand implements Callable<Integer> {

    private final Program program;

    @Mixin private final ChosenCodebook chosen = new ChosenCodebook();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "codebook-format")
    private CodebookForm format = CodebookForm.JSON;

    @Mixin private final OutOption out = new OutOption();

    CodebookExportCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        var written = format.write(chosen.codebook(program));
        out.write(written.text(), program.console());
        program.console().complain(written.leftOut());
        return 0;
    }
}
