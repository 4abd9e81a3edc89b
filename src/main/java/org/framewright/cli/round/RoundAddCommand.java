package org.framewright.cli.round;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.model.study.Round;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;

/// `round add`: begins a round.
@Command(name = "add")
final class RoundAddCommand extends ProjectCommand {

    @Parameters(index = "1", paramLabel = "ROUND", descriptionKey = "round-name")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    @Option(names = "--purpose", paramLabel = "PURPOSE", descriptionKey = "round-purpose")
    private Round.Purpose purpose = Round.Purpose.MAIN;

    @Option(names = "--codebook-version", paramLabel = "N", descriptionKey = "round-version")
    private Optional<Integer> version = Optional.empty();

    @Mixin private final RoundOptions options = new RoundOptions();

    RoundAddCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        return work(project -> {
            var rounds = project.team().rounds();
            var round = rounds.add(name, purpose, version, options.apply(Round.Settings.PLAIN));
            return RoundOutput.of(rounds.state(round)).show(console, json);
        });
    }
}
