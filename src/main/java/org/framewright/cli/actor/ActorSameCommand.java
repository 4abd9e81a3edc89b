package org.framewright.cli.actor;

import org.framewright.cli.CommandContext;
import org.framewright.cli.ProjectArgument;
import org.framewright.coding.actors.ActorEditor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/// `actor same`: decides whether two actors are the same.
@Command(name = "same")
public final class ActorSameCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "actor-joined")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    @Parameters(index = "2", paramLabel = "OTHER", descriptionKey = "actor-other")
    @SuppressWarnings("NullAway.Init")
    private String other;

    @Option(names = "--not", descriptionKey = "not-the-same")
    private boolean not;

    public ActorSameCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.work(
                file.file(),
                project -> {
                    var supervisor = new ActorEditor.Supervisor();
                    var actor = project.actors().requireActor(name);
                    var known = project.actors().requireActor(other);
                    if (not) {
                        long _ = project.actors().distinguish(supervisor, actor.id(), known.id());
                        context.console().printText("actors-differ", actor.name(), known.name());
                    } else {
                        long _ = project.actors().match(supervisor, actor.id(), known.id());
                        context.console().printText("actors-same", actor.name(), known.name());
                    }
                    return 0;
                });
    }
}
