package org.framewright.cli.team;

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

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Mixin private final JsonOption json = new JsonOption();

    RulingListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (var project = context.view(file.file())) {
            List<RulingOutput> rulings = new ArrayList<>();
            project.rulings().list().forEach(it -> rulings.add(RulingOutput.of(rulings.size() + 1, it)));
            if (json.isWanted()) {
                context.console().json(rulings);
            } else if (rulings.isEmpty()) {
                context.console().printText("no-rulings");
            } else {
                rulings.forEach(it -> it.print(context.console()));
            }
            return 0;
        }
    }
}
