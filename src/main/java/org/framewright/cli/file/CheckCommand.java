package org.framewright.cli.file;

import org.framewright.cli.CommandContext;
import org.framewright.cli.ProjectCommand;
import org.framewright.model.Problem;
import org.framewright.project.ProjectChecks;

import picocli.CommandLine.Command;

import java.nio.file.Path;
import java.util.List;

/// `check`: checks whether a project file is sound.
@Command(name = "check")
public final class CheckCommand extends ProjectCommand {

    public CheckCommand(CommandContext context) {
        super(context);
    }

    private record Result(Path project, List<Problem> problems) {}

    @Override
    public Integer call() {
        var problems = ProjectChecks.check(file(), installation());
        if (json.isWanted()) {
            console.json(new Result(file(), problems));
        } else if (problems.isEmpty()) {
            console.printText("nothing-wrong", file());
        } else {
            console.report(problems);
        }
        return problems.isEmpty() ? 0 : 1;
    }
}
