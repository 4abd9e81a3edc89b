package org.framewright.cli.merge;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.project.Project;
import org.framewright.team.merge.MergeReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `merge`: brings coders' work that came back onto the project.
@Command(name = "merge")
public final class MergeCommand implements Callable<Integer> {

    private final CommandContext program;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "merge-files")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", descriptionKey = "merge-dry-run")
    private boolean dryRun;

    @Option(names = "--copy", descriptionKey = "merge-copy")
    private boolean copy;

    @Mixin private final JsonOption json = new JsonOption();

    public MergeCommand(CommandContext program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.work(
                file.file(),
                project -> {
                    var merging = copy ? project.merging().withCopies(files) : project.merging();
                    var report = dryRun ? merging.tryOut(files) : merging.merge(files);
                    int exit = say(report);
                    sayNamesakes(project, report);
                    return exit;
                });
    }

    /// Whom several coders have added stands there several times, until somebody joins them.
    private void sayNamesakes(Project project, MergeReport report) {
        boolean came = report.files().stream().anyMatch(it -> !it.actors().isEmpty());
        int twice = came && !dryRun && !json.wanted() ? project.actors().namesakes().size() : 0;
        if (twice > 0) {
            program.console().say("namesakes-joinable", twice);
        }
    }

    private int say(MergeReport report) {
        var console = program.console();
        if (json.wanted()) {
            console.json(MergeOutput.of(dryRun, report, console));
            boolean refused =
                    report.files().stream().flatMap(it -> it.codings().stream()).anyMatch(it -> it.joined().isEmpty());
            return refused ? 1 : 0;
        }
        if (dryRun) {
            console.say("dry-run");
        }
        var words = new MergeFormatter(console);
        return report.files().stream().mapToInt(words::say).max().orElse(0);
    }
}
