package org.framewright.cli.team;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.model.Coder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `coder add`: adds somebody who codes.
@Command(name = "add")
public final class CoderAddCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "project")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path file;

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "coder-name")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "kind")
    private Coder.Kind kind = Coder.Kind.CODER;

    @Mixin private final JsonOption json = new JsonOption();

    public CoderAddCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.work(
                file,
                project -> {
                    CoderOutput.of(project.study().addCoder(name, kind)).show(context.console(), json, "coder-added");
                    return 0;
                });
    }
}
