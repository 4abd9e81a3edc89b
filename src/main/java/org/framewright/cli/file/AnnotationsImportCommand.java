package org.framewright.cli.file;

import org.framewright.cli.command.CliCommand;
import org.framewright.cli.command.CliProblem;
import org.framewright.cli.command.CommandContext;
import org.framewright.model.Refusal;
import org.framewright.model.coding.AnnotationId;
import org.framewright.project.Project;

import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `annotations import`: imports codings and annotations from JSONL.
@Command(name = "import")
public final class AnnotationsImportCommand extends CliCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "project")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path file;

    @Parameters(index = "1", paramLabel = "FILE.jsonl", descriptionKey = "jsonl")
    @SuppressWarnings("NullAway.Init")
    private Path jsonl;

    @ArgGroup private ImportOutputOptions output = new ImportOutputOptions();

    /// The command's output: a report, in words or as JSON, or each annotation's id once it is committed.
    private static final class ImportOutputOptions {
        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Option(names = "--ack", descriptionKey = "ack")
        private boolean ids;
    }

    private AnnotationsImportCommand(CommandContext context) {
        super(context);
    }

    /// `annotations`: the group of commands about annotations, without work of its own.
    @Command(name = "annotations")
    private static final class AnnotationsCommand {}

    /// `annotations`, with this command.
    public static CommandLine line(CommandContext context) {
        return new CommandLine(new AnnotationsCommand()).addSubcommand(new AnnotationsImportCommand(context));
    }

    @Override
    public Integer call() {
        return context.work(
                file,
                project -> {
                    if (output.ids) {
                        project.jsonl().replay(jsonl, this::acknowledge);
                    } else {
                        importAtOnce(project);
                    }
                    return 0;
                });
    }

    private void acknowledge(AnnotationId id) {
        if (!console.print(id.value())) {
            // the reader would not learn which later ids are committed
            throw new Refusal(CliProblem.NOBODY_READS, jsonl.toString(), id.value());
        }
    }

    private void importAtOnce(Project project) {
        var report = project.jsonl().importFile(jsonl);
        if (output.json) {
            console.json(report);
        } else {
            console.printText("annotations-imported", report.annotations(), report.codings(), report.submitted());
            if (report.skipped() > 0) {
                console.printText("annotations-skipped", report.skipped());
            }
            if (!report.actors().isEmpty()) {
                console.printText("actors-made", report.actors().size());
            }
        }
    }
}
