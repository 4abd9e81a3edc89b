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

    private final CommandContext program;

    @Mixin private final ProjectArgument in = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "actor-joined")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    @Parameters(index = "2", paramLabel = "OTHER", descriptionKey = "actor-other")
    @SuppressWarnings("NullAway.Init")
    private String other;

    @Option(names = "--not", descriptionKey = "not-the-same")
    private boolean not;

    public ActorSameCommand(CommandContext program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.work(
                in.file(),
                project -> {
                    var supervisor = new ActorEditor.Supervisor();
                    var actor = project.actors().named(name);
                    var known = project.actors().named(other);
                    if (not) {
                        long _ = project.actors().different(supervisor, actor.id(), known.id());
                        program.console().say("actors-differ", actor.name(), known.name());
                    } else {
                        long _ = project.actors().same(supervisor, actor.id(), known.id());
                        program.console().say("actors-same", actor.name(), known.name());
                    }
                    return 0;
                });
    }
}
