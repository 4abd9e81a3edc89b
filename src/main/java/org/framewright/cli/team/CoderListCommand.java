package org.framewright.cli.team;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `coder list`: says who codes in a project.
@Command(name = "list")
public final class CoderListCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "project")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path file;

    @Mixin private final JsonOption json = new JsonOption();

    public CoderListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (var project = context.view(file)) {
            var coders = project.study().coders().stream().map(CoderOutput::of).toList();
            if (json.isWanted()) {
                context.console().json(coders);
            } else if (coders.isEmpty()) {
                context.console().printText("no-progress");
            } else {
                coders.forEach(coder ->
                        context.console().printText("coder", coder.name(), coder.kind(), coder.left() == null ? 0 : 1));
            }
            return 0;
        }
    }
}
