package org.framewright.cli.team;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.concurrent.Callable;

/// `assign withdraw`: takes back what was given to a coder.
@Command(name = "withdraw")
final class AssignWithdrawCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "CODER", descriptionKey = "assign-from")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String coder;

    @Mixin private final AssignmentOptions options = new AssignmentOptions();

    @Mixin private final JsonOption json = new JsonOption();

    AssignWithdrawCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var request = options.request(coder);
        return context.work(
                file.file(),
                project -> {
                    var report = project.team().transfers().withdraw(request).report();
                    new TransferOutput(report, coder, Optional.empty()).show(context.console(), json);
                    return 0;
                });
    }
}
