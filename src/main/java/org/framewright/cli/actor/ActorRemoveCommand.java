package org.framewright.cli.actor;

import org.framewright.cli.CoderOption;
import org.framewright.cli.CommandContext;
import org.framewright.cli.ProjectArgument;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/// `actor remove`: takes away an actor whom nothing names.
@Command(name = "remove")
public final class ActorRemoveCommand implements Callable<Integer> {

    private final CommandContext program;

    @Mixin private final ProjectArgument in = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "actor-known")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    @Mixin private final CoderOption coder = new CoderOption();

    public ActorRemoveCommand(CommandContext program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.work(
                in.file(),
                project -> {
                    var actor = project.actors().named(name);
                    long _ = project.actors().remove(coder.in(project), actor.id());
                    program.console().say("actor-removed", actor.name());
                    return 0;
                });
    }
}
