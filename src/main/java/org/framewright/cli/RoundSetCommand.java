package org.framewright.cli;

import org.framewright.model.Round;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/// `round set`: says how the coders of a round work from now on.
@Command(name = "set")
final class RoundSetCommand implements Callable<Integer> {

    private final Program program;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "ROUND", descriptionKey = "round-name")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    @Option(names = "--suggestions", paramLabel = "on|off", descriptionKey = "suggestions", required = true)
    private Switch suggestions = Switch.OFF;

    @Mixin private final JsonOption json = new JsonOption();

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
                    var changed =
                            project.study().work(name, it -> new Round.Settings(suggestions == Switch.ON, it.timed()));
                    var shown = ShownRound.of(changed);
                    if (json.wanted()) {
                        program.console().json(shown);
                    } else {
                        shown.say(program.console());
                    }
                    return 0;
                });
    }
}
