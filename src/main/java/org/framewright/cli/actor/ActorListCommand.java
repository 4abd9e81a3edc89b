package org.framewright.cli.actor;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.concurrent.Callable;

/// `actor list`: says which actors a project knows.
@Command(name = "list")
public final class ActorListCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Mixin private final JsonOption json = new JsonOption();

    public ActorListCommand(CommandContext context) {
        this.context = context;
    }

    /// @param state names the state of the actors and of what was decided of them
    private record Result(String state, List<ActorOutput> actors) {}

    @Override
    public Integer call() {
        try (var project = context.view(file.file())) {
            var console = context.console();
            var listed = new Result(project.actors().actors().state(), ActorOutput.list(project));
            if (json.isWanted()) {
                console.json(listed);
                return 0;
            }
            listed.actors().forEach(actor -> console.print(actor.line(console)));
            long inRegister = listed.actors().stream().filter(it -> it.addedBy().isEmpty()).count();
            console.printText("register", listed.actors().size(), inRegister, listed.state());
            return 0;
        }
    }
}
