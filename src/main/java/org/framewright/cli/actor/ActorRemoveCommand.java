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

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "actor-known")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    @Mixin private final CoderOption coder = new CoderOption();

    public ActorRemoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.work(
                file.file(),
                project -> {
                    var actor = project.actors().requireActor(name);
                    long _ = project.actors().remove(coder.editor(project), actor.id());
                    context.console().printText("actor-removed", actor.name());
                    return 0;
                });
    }
}
