package org.framewright.cli.round;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/// `round list`: says which rounds a project has, and how their coders work.
@Command(name = "list")
final class RoundListCommand implements Callable<Integer> {

    private final CommandContext program;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Mixin private final JsonOption json = new JsonOption();

    RoundListCommand(CommandContext program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        try (var project = program.view(file.file())) {
            var rounds = project.team().rounds().all().stream().map(RoundOutput::of).toList();
            if (json.wanted()) {
                program.console().json(rounds);
            } else {
                rounds.forEach(it -> it.say(program.console()));
            }
            return 0;
        }
    }
}
