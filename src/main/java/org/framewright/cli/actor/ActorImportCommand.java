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

    private final CommandContext program;

    @Mixin private final ProjectArgument in = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "FILE.csv", descriptionKey = "register-in")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path csv;

    @Mixin private final JsonOption json = new JsonOption();

    public ActorImportCommand(CommandContext program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.work(
                in.file(),
                project -> {
                    var report = project.actors().takeIn(new ActorEditor.Supervisor(), RegisterCsv.read(csv));
                    if (json.wanted()) {
                        program.console().json(report);
                    } else {
                        program.console()
                                .say(
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
