package org.framewright.cli.team;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/// `coder leave`: a coder leaves the study.
@Command(name = "leave")
public final class CoderLeaveCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "coder-who")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    @Mixin private final JsonOption json = new JsonOption();

    public CoderLeaveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.work(
                file.file(),
                project -> {
                    CoderOutput.of(project.team().members().markAsLeft(name))
                            .show(context.console(), json, "coder-leave");
                    return 0;
                });
    }
}
