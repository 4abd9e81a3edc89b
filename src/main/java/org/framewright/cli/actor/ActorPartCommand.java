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

    private final CommandContext program;

    @Mixin private final ProjectArgument in = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "actor-known")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    public ActorPartCommand(CommandContext program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.work(
                in.file(),
                project -> {
                    var actor = project.actors().named(name);
                    long _ = project.actors().part(new ActorEditor.Supervisor(), actor.id());
                    program.console().say("actor-parted", actor.name());
                    return 0;
                });
    }
}
