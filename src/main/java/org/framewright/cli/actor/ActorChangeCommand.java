package org.framewright.cli.actor;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.cli.option.ActorEditorOption;
import org.framewright.coding.actors.ActorDetails;
import org.framewright.model.actor.Actor;
import org.framewright.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;

/// `actor change`: changes an actor's description, and adopts a coder's addition in the register.
@Command(name = "change")
public final class ActorChangeCommand extends ProjectCommand {

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "actor-known")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    @Option(names = "--rename", paramLabel = "NEW", descriptionKey = "actor-rename")
    private Optional<String> rename = Optional.empty();

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "actor-kind")
    private Optional<Actor.Kind> kind = Optional.empty();

    @Option(names = "--affiliation", paramLabel = "TEXT", descriptionKey = "affiliation")
    private Optional<String> affiliation = Optional.empty();

    @Option(names = "--alias", paramLabel = "ALIAS", descriptionKey = "alias")
    private List<String> aliases = List.of();

    @Option(names = "--drop-alias", paramLabel = "ALIAS", descriptionKey = "drop-alias")
    private List<String> dropped = List.of();

    @Option(names = "--wikidata", paramLabel = "ID", descriptionKey = "wikidata")
    private Optional<String> wikidata = Optional.empty();

    @Option(names = "--adopt", descriptionKey = "adopt")
    private boolean adopt;

    @Mixin private final ActorEditorOption coder = new ActorEditorOption();

    public ActorChangeCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        return work(project -> {
            var actor = project.actors().requireActor(name);
            boolean changed = change(project, actor);
            var shown = ActorOutput.of(project, actor);
            if (json.isWanted()) {
                console.json(shown);
            } else if (changed) {
                console.print(shown.line(console));
            } else {
                console.printText("actor-unchanged", shown.name());
            }
            return 0;
        });
    }

    private boolean change(Project project, Actor actor) {
        var editor = coder.editor(project);
        var details = ActorDetails.of(actor);
        details = rename.map(details::withName).orElse(details);
        details = kind.map(details::withKind).orElse(details);
        details = affiliation.map(details::withAffiliation).orElse(details);
        details = wikidata.map(details::withWikidata).orElse(details);
        for (var alias : dropped) {
            details = details.withoutAlias(alias);
        }
        for (var alias : aliases) {
            details = details.withAlias(alias);
        }
        // an adoption needs no name and no other change
        boolean changed =
                !details.equals(ActorDetails.of(actor))
                        && project.actors().change(editor, actor.id(), details).isPresent();
        boolean adopted = adopt && project.actors().adopt(editor, actor.id()).isPresent();
        return changed || adopted;
    }
}
