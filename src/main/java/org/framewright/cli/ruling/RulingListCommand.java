package org.framewright.cli.ruling;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// `ruling list`: says what was ruled.
@Command(name = "list")
final class RulingListCommand implements Callable<Integer> {

    private final CommandContext program;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Mixin private final JsonOption json = new JsonOption();

    RulingListCommand(CommandContext program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        try (var project = program.view(file.file())) {
            List<RulingOutput> rulings = new ArrayList<>();
            project.rulings().all().forEach(it -> rulings.add(RulingOutput.of(rulings.size() + 1, it)));
            if (json.wanted()) {
                program.console().json(rulings);
            } else if (rulings.isEmpty()) {
                program.console().say("no-rulings");
            } else {
                rulings.forEach(it -> it.say(program.console()));
            }
            return 0;
        }
    }
}
