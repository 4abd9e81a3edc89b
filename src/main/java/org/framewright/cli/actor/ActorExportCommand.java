package org.framewright.cli.actor;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `actor export`: writes the register as a table.
@Command(name = "export")
public final class ActorExportCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final ProjectArgument in = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "FILE.csv", descriptionKey = "register-out")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path csv;

    @Mixin private final JsonOption json = new JsonOption();

    public ActorExportCommand(CommandContext context) {
        this.context = context;
    }

    private record Result(String file, long actors, String state) {}

    @Override
    public Integer call() {
        try (var project = context.view(in.file())) {
            var report = project.exports().exportRegister(csv);
            long rows = report.files().getFirst().rows();
            var exported = new Result(csv.toString(), rows, project.actors().actors().state());
            if (json.isWanted()) {
                context.console().json(exported);
            } else {
                context.console().printText("register-written", exported.file(), rows, exported.state());
            }
            return 0;
        }
    }
}
