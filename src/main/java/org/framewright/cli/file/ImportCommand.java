package org.framewright.cli.file;

import org.framewright.cli.CommandContext;
import org.framewright.cli.ProjectCommand;
import org.framewright.corpus.CorpusService.ImportReport;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `import`: imports articles into a project.
@Command(name = "import")
public final class ImportCommand extends ProjectCommand {

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", descriptionKey = "paths")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(names = "--metadata", paramLabel = "FILE.csv", descriptionKey = "metadata")
    private Optional<Path> metadata = Optional.empty();

    public ImportCommand(CommandContext context) {
        super(context);
    }

    private record Result(List<String> added, List<String> described, List<Problem> notes) {}

    @Override
    public Integer call() {
        return work(project -> {
            var report = importFiles(project);
            if (!report.problems().isEmpty()) {
                throw new Refusal(report.problems());
            }
            show(report);
            return 0;
        });
    }

    private ImportReport importFiles(Project project) {
        try (var progress = console.progressPrinter("articles-read")) {
            return project.corpus().importFiles(paths, metadata, progress::update);
        }
    }

    private void show(ImportReport report) {
        if (json.isWanted()) {
            console.json(new Result(report.added(), report.described(), report.notes()));
            return;
        }
        console.printText("imported", report.added().size());
        if (!report.described().isEmpty()) {
            console.printText("described", report.described().size());
        }
        console.report(report.notes());
    }
}
