package org.framewright.cli.actor;

import org.framewright.cli.CommandContext;
import org.framewright.cli.ProjectArgument;
import org.framewright.coding.actors.ActorEditor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/// `actor part`: takes back that an actor is read as another.
@Command(name = "part")
public final class ActorPartCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "actor-known")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    public ActorPartCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.work(
                file.file(),
                project -> {
                    var actor = project.actors().requireActor(name);
                    long _ = project.actors().separate(new ActorEditor.Supervisor(), actor.id());
                    context.console().printText("actor-parted", actor.name());
                    return 0;
                });
    }
}
