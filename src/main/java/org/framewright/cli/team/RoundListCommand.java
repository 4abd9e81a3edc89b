package org.framewright.cli.team;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/// `round list`: says which rounds a project has, and how their coders work.
@Command(name = "list")
final class RoundListCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Mixin private final JsonOption json = new JsonOption();

    RoundListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (var project = context.view(file.file())) {
            var rounds = project.team().rounds().list().stream().map(RoundOutput::of).toList();
            if (json.isWanted()) {
                context.console().json(rounds);
            } else {
                rounds.forEach(it -> it.print(context.console()));
            }
            return 0;
        }
    }
}
