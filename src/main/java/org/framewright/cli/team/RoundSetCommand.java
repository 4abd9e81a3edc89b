package org.framewright.cli.team;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.model.Round;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Optional;
import java.util.concurrent.Callable;

/// `round set`: says how the coders of a round work from now on.
@Command(name = "set")
final class RoundSetCommand implements Callable<Integer> {

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private CommandSpec spec;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "ROUND", descriptionKey = "round-name")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--codebook-version", paramLabel = "N", descriptionKey = "round-follows")
    private Optional<Integer> version = Optional.empty();

    @Option(names = "--purpose", paramLabel = "training|pilot|reliability|main", descriptionKey = "round-serves")
    private Optional<Round.Purpose> purpose = Optional.empty();

    @Mixin private final RoundOptions options = new RoundOptions();

    @Mixin private final RoundTrainingOptions training = new RoundTrainingOptions();

    @Mixin private final JsonOption json = new JsonOption();

    RoundSetCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (options.isEmpty() && version.isEmpty() && purpose.isEmpty() && training.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say what to set: --suggestions, --timed, --order, --codebook-version, --purpose, --mark, --mark-of, --after,"
                            + " --let-in or --keep-out");
        }
        training.invalidShare()
                .ifPresent(it -> {
                    throw new ParameterException(spec.commandLine(), context.console().text("round-bad-mark", it));
                });
        return context.work(
                file.file(),
                project -> {
                    var rounds = project.team().rounds();
                    purpose.ifPresent(it -> rounds.setPurpose(name, it));
                    version.ifPresent(it -> rounds.setCodebookVersion(name, it));
                    if (!training.isEmpty()) {
                        project.team().training().update(name, it -> training.apply(project, it));
                    }
                    var round = project.study().changeSettings(name, options::apply);
                    return RoundOutput.of(rounds.state(round)).show(context.console(), json);
                });
    }
}
