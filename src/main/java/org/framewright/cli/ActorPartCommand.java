package org.framewright.cli;

import org.framewright.coding.ActorEditor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `actor part`: takes back that an actor is read as another.
@Command(name = "part")
final class ActorPartCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "project")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path file;

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "actor-known")
    @SuppressWarnings("NullAway.Init")
    private String name;

    ActorPartCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.work(
                file,
                project -> {
                    var actor = project.actors().named(name);
                    long _ = project.actors().part(new ActorEditor.Supervisor(), actor.id());
                    program.console().say("actor-parted", actor.name());
                    return 0;
                });
    }
}
