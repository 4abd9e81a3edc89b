package org.framewright.cli.actor;

import org.framewright.cli.CoderOption;
import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.coding.actors.ActorDetails;
import org.framewright.model.Actor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/// `actor add`: adds an actor, to the register or as a coder's own.
@Command(name = "add")
public final class ActorAddCommand implements Callable<Integer> {

    private final CommandContext program;

    @Mixin private final ProjectArgument in = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "actor-name")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "actor-kind")
    private Actor.Kind kind = Actor.Kind.UNKNOWN;

    @Option(names = "--affiliation", paramLabel = "TEXT", descriptionKey = "affiliation")
    private String affiliation = "";

    @Option(names = "--alias", paramLabel = "ALIAS", descriptionKey = "alias")
    private List<String> aliases = List.of();

    @Mixin private final CoderOption coder = new CoderOption();
    @Mixin private final JsonOption json = new JsonOption();

    public ActorAddCommand(CommandContext program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.work(
                in.file(),
                project -> {
                    var details = new ActorDetails(name, kind, affiliation, aliases);
                    var added = project.actors().add(coder.in(project), details).actor();
                    var shown = ActorOutput.of(project, added);
                    if (json.wanted()) {
                        program.console().json(shown);
                    } else if (added.isProvisional()) {
                        program.console().say("actor-added-provisionally", shown.name(), shown.addedBy());
                    } else {
                        program.console().say("actor-added", shown.name());
                    }
                    return 0;
                });
    }
}
