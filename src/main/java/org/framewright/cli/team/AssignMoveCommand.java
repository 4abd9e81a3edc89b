package org.framewright.cli.team;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.concurrent.Callable;

/// `assign move`: gives what a coder has to another one.
@Command(name = "move")
final class AssignMoveCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "FROM", descriptionKey = "assign-from")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String coder;

    @Parameters(index = "2", paramLabel = "TO", descriptionKey = "assign-to")
    @SuppressWarnings("NullAway.Init")
    private String to;

    @Mixin private final AssignmentOptions options = new AssignmentOptions();

    @Mixin private final JsonOption json = new JsonOption();

    AssignMoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var request = options.request(coder);
        return context.work(
                file.file(),
                project -> {
                    var report = project.team().transfers().reassign(request, to).report();
                    new TransferOutput(report, coder, Optional.of(to)).show(context.console(), json);
                    return 0;
                });
    }
}
