package org.framewright.cli.actor;

import org.framewright.cli.ActorEditorOption;
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

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "actor-name")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "actor-kind")
    private Actor.Kind kind = Actor.Kind.UNKNOWN;

    @Option(names = "--affiliation", paramLabel = "TEXT", descriptionKey = "affiliation")
    private String affiliation = "";

    @Option(names = "--alias", paramLabel = "ALIAS", descriptionKey = "alias")
    private List<String> aliases = List.of();

    @Mixin private final ActorEditorOption coder = new ActorEditorOption();
    @Mixin private final JsonOption json = new JsonOption();

    public ActorAddCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.work(
                file.file(),
                project -> {
                    var details = new ActorDetails(name, kind, affiliation, aliases);
                    var added = project.actors().add(coder.editor(project), details).actor();
                    var shown = ActorOutput.of(project, added);
                    if (json.isWanted()) {
                        context.console().json(shown);
                    } else if (added.isProvisional()) {
                        context.console().printText("actor-added-provisionally", shown.name(), shown.addedBy());
                    } else {
                        context.console().printText("actor-added", shown.name());
                    }
                    return 0;
                });
    }
}
