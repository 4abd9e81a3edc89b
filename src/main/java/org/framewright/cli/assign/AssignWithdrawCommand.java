package org.framewright.cli.assign;

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

    private final CommandContext program;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "CODER", descriptionKey = "assign-from")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String coder;

    @Mixin private final AssignmentOptions given = new AssignmentOptions();

    @Mixin private final JsonOption json = new JsonOption();

    AssignWithdrawCommand(CommandContext program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        var wanted = given.of(coder);
        return program.work(
                file.file(),
                project -> {
                    var report = project.team().handingOver().withdraw(wanted).report();
                    new TransferOutput(report, coder, Optional.empty()).show(program.console(), json);
                    return 0;
                });
    }
}
