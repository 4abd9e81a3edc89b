package org.framewright.cli.file;

import org.framewright.cli.CliProblem;
import org.framewright.cli.CommandContext;
import org.framewright.model.AnnotationId;
import org.framewright.model.Refusal;
import org.framewright.project.Project;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `annotations import`: takes codings and annotations in from JSONL.
@Command(name = "import")
public final class AnnotationsImportCommand implements Callable<Integer> {

    private final CommandContext program;

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "project")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path file;

    @Parameters(index = "1", paramLabel = "FILE.jsonl", descriptionKey = "jsonl")
    @SuppressWarnings("NullAway.Init")
    private Path jsonl;

    @ArgGroup private Result answering = new Result();

    /// What the command answers: a report, in words or in JSON, or ids as it goes.
    private static final class Result {
        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Option(names = "--ack", descriptionKey = "ack")
        private boolean ids;
    }

    public AnnotationsImportCommand(CommandContext program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.work(
                file,
                project -> {
                    if (answering.ids) {
                        project.annotations().replay(jsonl, this::acknowledge);
                    } else {
                        importAtOnce(project);
                    }
                    return 0;
                });
    }

    private void acknowledge(AnnotationId id) {
        if (!program.console().print(id.value())) {
            // nobody would learn what else is committed
            throw new Refusal(CliProblem.NOBODY_READS, jsonl.toString(), id.value());
        }
    }

    private void importAtOnce(Project project) {
        var report = project.annotations().importFile(jsonl);
        var console = program.console();
        if (answering.json) {
            console.json(report);
        } else {
            console.say("annotations-imported", report.annotations(), report.codings(), report.submitted());
            if (report.skipped() > 0) {
                console.say("annotations-skipped", report.skipped());
            }
            if (!report.actors().isEmpty()) {
                console.say("actors-made", report.actors().size());
            }
        }
    }
}
