package org.framewright.cli;

import org.framewright.model.Round;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.concurrent.Callable;

/// `round set`: says how the coders of a round work from now on.
@Command(name = "set")
final class RoundSetCommand implements Callable<Integer> {

    private final Program program;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "ROUND", descriptionKey = "round-name")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Wish wish;

    @Mixin private final JsonOption json = new JsonOption();

    /// What is to change; what is not named stays.
    private static final class Wish {
        @Option(names = "--suggestions", paramLabel = "on|off", descriptionKey = "suggestions")
        private Optional<Switch> suggestions = Optional.empty();

        @Option(names = "--timed", paramLabel = "on|off", descriptionKey = "timed")
        private Optional<Switch> timed = Optional.empty();

        Round.Settings in(Round.Settings settings) {
            return new Round.Settings(
                    suggestions.map(it -> it == Switch.ON).orElse(settings.suggestions()),
                    timed.map(it -> it == Switch.ON).orElse(settings.timed()),
                    settings.order());
        }
    }

    /// Whether something is done.
    enum Switch {
        ON,
        OFF
    }

    RoundSetCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.work(
                file.file(),
                project -> {
                    var shown = ShownRound.of(project.study().work(name, wish::in));
                    if (json.wanted()) {
                        program.console().json(shown);
                    } else {
                        shown.say(program.console());
                    }
                    return 0;
                });
    }
}
