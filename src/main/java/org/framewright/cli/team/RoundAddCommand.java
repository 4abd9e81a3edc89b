package org.framewright.cli.team;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.model.Round;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.concurrent.Callable;

/// `round add`: begins a round.
@Command(name = "add")
final class RoundAddCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "ROUND", descriptionKey = "round-name")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    @Option(names = "--purpose", paramLabel = "PURPOSE", descriptionKey = "round-purpose")
    private Round.Purpose purpose = Round.Purpose.MAIN;

    @Option(names = "--codebook-version", paramLabel = "N", descriptionKey = "round-version")
    private Optional<Integer> version = Optional.empty();

    @Mixin private final RoundOptions options = new RoundOptions();

    @Mixin private final JsonOption json = new JsonOption();

    RoundAddCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.work(
                file.file(),
                project -> {
                    var rounds = project.team().rounds();
                    var round = rounds.add(name, purpose, version, options.apply(Round.Settings.PLAIN));
                    return RoundOutput.of(rounds.state(round)).show(context.console(), json);
                });
    }
}
