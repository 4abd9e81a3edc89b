package org.framewright.cli.actor;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.cli.option.ActorEditorOption;
import org.framewright.coding.actors.ActorDetails;
import org.framewright.model.actor.Actor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `actor add`: adds an actor, to the register or as a coder's own.
@Command(name = "add")
public final class ActorAddCommand extends ProjectCommand {

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "actor-name")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "actor-kind")
    private Actor.Kind kind = Actor.Kind.UNKNOWN;

    @Option(names = "--affiliation", paramLabel = "TEXT", descriptionKey = "affiliation")
    private String affiliation = "";

    @Option(names = "--alias", paramLabel = "ALIAS", descriptionKey = "alias")
    private List<String> aliases = List.of();

    @Option(names = "--wikidata", paramLabel = "ID", descriptionKey = "wikidata")
    private String wikidata = "";

    @Mixin private final ActorEditorOption coder = new ActorEditorOption();

    public ActorAddCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        return work(project -> {
            var details = new ActorDetails(name, kind, affiliation, aliases, wikidata);
            var added = project.actors().add(coder.editor(project), details).actor();
            var shown = ActorOutput.of(project, added);
            if (json.isWanted()) {
                console.json(shown);
            } else if (added.isUnconfirmed()) {
                console.printText("actor-added-unconfirmed", shown.name(), shown.addedBy());
            } else {
                console.printText("actor-added", shown.name());
            }
            return 0;
        });
    }
}
