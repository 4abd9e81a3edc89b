package org.framewright.cli.article;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.cli.option.OutOption;
import org.framewright.export.print.ArticlePrinter;
import org.framewright.export.print.PrintSelection;
import org.framewright.export.selection.ExportSelection;
import org.framewright.export.selection.VariableFilter;
import org.framewright.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `article print`: writes coded articles as a page to be printed.
@Command(name = "print")
final class ArticlePrintCommand extends ProjectCommand {

    @Option(names = "--article", paramLabel = "ARTICLE", descriptionKey = "print-article")
    private List<String> articles = List.of();

    @Option(names = "--coder", paramLabel = "NAME", descriptionKey = "print-coder")
    private List<String> coders = List.of();

    @Option(names = "--round", paramLabel = "ROUND", descriptionKey = "print-round")
    private List<String> rounds = List.of();

    @Option(names = "--left-out", descriptionKey = "export-left-out")
    private boolean leftOut;

    @Option(names = "--letters", descriptionKey = "print-letters")
    private boolean letters;

    @Option(names = "--grey", descriptionKey = "print-grey")
    private boolean grey;

    @Option(names = "--out", paramLabel = "FILE.html", descriptionKey = "print-out", required = true)
    private Path out = Path.of("");

    ArticlePrintCommand(CommandContext context) {
        super(context);
    }

    private record PrintResult(Path file, long codings) {}

    @Override
    public Integer call() {
        OutOption.requireNew(out);
        try (var project = view()) {
            return print(project);
        }
    }

    private int print(Project project) {
        var codings = new ExportSelection(rounds, coders, leftOut, articles, VariableFilter.EVERYTHING, letters);
        var printer = new ArticlePrinter(new PrintSelection(codings, Optional.empty(), grey), console.texts());
        try (var progress = console.progressPrinter("articles-read")) {
            var report = project.exports().exportPage(out, printer, progress::update);
            long printed = report.files().getFirst().rows();
            return json.print(console, new PrintResult(out, printed), () -> console.printText("printed", out, printed));
        }
    }
}
