package org.framewright.cli.codebook;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `codebook drop`: takes the newest version of a project's codebook back.
@Command(name = "drop")
final class CodebookDropCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "project")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path file;

    @Mixin private final JsonOption json = new JsonOption();

    CodebookDropCommand(CommandContext context) {
        this.context = context;
    }

    private record Result(String project, int dropped, int version) {}

    @Override
    public Integer call() {
        return context.work(
                file,
                project -> {
                    int newest = project.codebook().newest().version();
                    var again = project.codebook().dropNewest();
                    if (json.isWanted()) {
                        context.console().json(new Result(file.toString(), newest, again.version()));
                    } else {
                        context.console().printText("codebook-dropped", newest, again.version());
                    }
                    return 0;
                });
    }
}
