package org.framewright.cli.file;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProblemOutput;
import org.framewright.project.ProjectChecks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `check`: looks whether a project file is whole.
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "project")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path file;

    @Mixin private final JsonOption json = new JsonOption();

    public CheckCommand(CommandContext context) {
        this.context = context;
    }

    private record Result(String project, List<ProblemOutput> problems) {}

    @Override
    public Integer call() {
        var console = context.console();
        var problems = ProjectChecks.check(file, context.installation());
        if (json.isWanted()) {
            console.json(new Result(file.toString(), problems.stream().map(console::problemOutput).toList()));
        } else if (problems.isEmpty()) {
            console.printText("nothing-wrong", file);
        } else {
            console.report(problems);
        }
        return problems.isEmpty() ? 0 : 1;
    }
}
