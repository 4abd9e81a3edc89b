package org.framewright.cli.actor;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.coding.actors.ActorEditor;
import org.framewright.interchange.RegisterCsv;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `actor import`: takes the register in from a table.
@Command(name = "import")
public final class ActorImportCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "FILE.csv", descriptionKey = "register-in")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path csv;

    @Mixin private final JsonOption json = new JsonOption();

    public ActorImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.work(
                file.file(),
                project -> {
                    var report = project.actors().importRegister(new ActorEditor.Supervisor(), RegisterCsv.read(csv));
                    if (json.isWanted()) {
                        context.console().json(report);
                    } else {
                        context.console()
                                .printText(
                                        "register-taken-in",
                                        report.added(),
                                        report.adopted(),
                                        report.changed(),
                                        report.unchanged());
                    }
                    return 0;
                });
    }
}
