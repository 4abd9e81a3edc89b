package org.framewright.cli.actor;

import org.framewright.cli.command.CliCommand;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.JsonOption;
import org.framewright.cli.command.ProjectArgument;
import org.framewright.cli.option.ActorEditorOption;
import org.framewright.coding.actors.ActorEditor;
import org.framewright.coding.actors.ActorEffect;
import org.framewright.coding.actors.ActorProposal;
import org.framewright.interchange.ActorListCsv;
import org.framewright.model.actor.Actor;
import org.framewright.project.Project;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;

/// The commands `actor …`: the register, and which actors are the same.
@Command(name = "actor")
public final class ActorCommand extends CliCommand {

    private ActorCommand(CommandContext context) {
        super(context);
    }

    /// The command with its subcommands, in the order of the help.
    public static CommandLine line(CommandContext context) {
        return CommandContext.orderSubcommands(
                new CommandLine(new ActorCommand(context))
                        .addSubcommand(new ActorAddCommand(context))
                        .addSubcommand(new ActorChangeCommand(context)),
                "list",
                "add",
                "change",
                "remove",
                "matches",
                "same",
                "part",
                "import",
                "export");
    }

    /// @param state identifies the state of the actors and of the decisions about them
    private record ActorList(String state, List<ActorOutput> actors) {}

    @Command(name = "list")
    int list(@Mixin ProjectArgument file, @Mixin JsonOption json) {
        try (var project = context.view(file.file())) {
            var listed = new ActorList(project.actors().actors().state(), ActorOutput.list(project));
            return json.print(
                    console,
                    listed,
                    () -> {
                        listed.actors().forEach(actor -> console.print(actor.line(console)));
                        long confirmed = listed.actors().stream().filter(it -> it.addedBy().isEmpty()).count();
                        console.printText("register", listed.actors().size(), confirmed, listed.state());
                    });
        }
    }

    @Command(name = "remove")
    int remove(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "actor-known") String name,
            @Mixin ActorEditorOption coder) {
        return context.work(
                file.file(),
                project -> {
                    var actor = project.actors().requireActor(name);
                    long _ = project.actors().remove(coder.editor(project), actor.id());
                    console.printText("actor-removed", actor.name());
                    return 0;
                });
    }

    @Command(name = "same")
    int match(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "actor-joined") String name,
            @Parameters(index = "2", paramLabel = "OTHER", descriptionKey = "actor-other") String other,
            @Option(names = "--not", descriptionKey = "not-the-same") boolean not,
            @Option(names = "--dry-run", descriptionKey = "actor-dry-run") boolean dryRun) {
        if (dryRun && !not) {
            try (var project = context.view(file.file())) {
                var actors = project.actors();
                print(actors.effectOfMatch(actors.requireActor(name).id(), actors.requireActor(other).id()));
                return 0;
            }
        }
        return context.work(
                file.file(),
                project -> {
                    var supervisor = new ActorEditor.Supervisor();
                    var actor = project.actors().requireActor(name);
                    var known = project.actors().requireActor(other);
                    long _ =
                            not
                                    ? project.actors().distinguish(supervisor, actor.id(), known.id())
                                    : project.actors().match(supervisor, actor.id(), known.id());
                    console.printText(not ? "actors-differ" : "actors-same", actor.name(), known.name());
                    return 0;
                });
    }

    @Command(name = "part")
    int separate(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "actor-known") String name,
            @Option(names = "--dry-run", descriptionKey = "actor-dry-run") boolean dryRun) {
        if (dryRun) {
            try (var project = context.view(file.file())) {
                print(project.actors().effectOfSeparation(project.actors().requireJoinedActor(name).id()));
                return 0;
            }
        }
        return context.work(
                file.file(),
                project -> {
                    var actor = project.actors().requireJoinedActor(name);
                    long _ = project.actors().separate(new ActorEditor.Supervisor(), actor.id());
                    console.printText("actor-parted", actor.name());
                    return 0;
                });
    }

    private void print(ActorEffect effect) {
        console.printText("dry-run");
        effect.names().forEach(it -> console.printText("actor-read-otherwise", it.name(), it.before(), it.after()));
        effect.codings().forEach(it -> console.printText("actor-codings", it.coder(), it.codings()));
    }

    @Command(name = "import")
    int importActorList(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "FILE.csv", descriptionKey = "register-in") Path csv,
            @Mixin JsonOption json) {
        return context.work(
                file.file(),
                project -> {
                    var report = project.actors().importActorList(new ActorEditor.Supervisor(), ActorListCsv.read(csv));
                    return json.print(
                            console,
                            report,
                            () ->
                                    console.printText(
                                            "register-taken-in",
                                            report.added(),
                                            report.adopted(),
                                            report.changed(),
                                            report.unchanged()));
                });
    }

    private record ExportedActorList(String file, long actors, String state) {}

    @Command(name = "export")
    int export(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "FILE.csv", descriptionKey = "register-out") Path csv,
            @Mixin JsonOption json) {
        try (var project = context.view(file.file())) {
            long rows = project.exports().exportActorList(csv).files().getFirst().rows();
            var exported = new ExportedActorList(csv.toString(), rows, project.actors().actors().state());
            return json.print(
                    console,
                    exported,
                    () -> console.printText("register-written", exported.file(), rows, exported.state()));
        }
    }

    /// @param addedBy empty in the register
    private record Match(
            String actor, String addedBy, String other, String otherAddedBy, ActorProposal.MatchReason reason) {

        static Match of(Project project, ActorProposal proposal) {
            return new Match(
                    proposal.actor().name(),
                    ActorOutput.owner(project, proposal.actor()),
                    proposal.other().name(),
                    ActorOutput.owner(project, proposal.other()),
                    proposal.reason());
        }
    }

    @Command(name = "matches")
    int matches(
            @Mixin ProjectArgument file,
            @Option(names = "--join", descriptionKey = "matches-join") boolean join,
            @Mixin JsonOption json) {
        if (join) {
            return context.work(
                    file.file(),
                    project -> {
                        var joined = project.actors().joinNamesakes(new ActorEditor.Supervisor()).actors();
                        if (json.isWanted()) {
                            console.json(matches(project, joined));
                        } else if (joined.isEmpty()) {
                            console.printText("no-matches");
                        } else {
                            joined.forEach(it -> console.printText("joined", it.actor().name()));
                        }
                        return 0;
                    });
        }
        try (var project = context.view(file.file())) {
            var proposals = project.actors().proposals();
            if (json.isWanted()) {
                console.json(matches(project, proposals));
            } else if (proposals.isEmpty()) {
                console.printText("no-matches");
            } else {
                proposals.forEach(proposal ->
                        console.printText(
                                "match",
                                name(project, proposal, proposal.actor()),
                                name(project, proposal, proposal.other()),
                                reason(proposal)));
            }
            return 0;
        }
    }

    private static List<Match> matches(Project project, List<ActorProposal> proposals) {
        return proposals.stream().map(it -> Match.of(project, it)).toList();
    }

    /// The actor's name. Two actors of one name are told apart by the coder who added them, or the register.
    private String name(Project project, ActorProposal proposal, Actor actor) {
        if (!proposal.actor().name().equals(proposal.other().name())) {
            return actor.name();
        }
        var owner = ActorOutput.owner(project, actor);
        return owner.isEmpty()
                ? console.text("match-in-register", actor.name())
                : console.text("match-added-by", actor.name(), owner);
    }

    private String reason(ActorProposal proposal) {
        return switch (proposal.reason()) {
            case SAME_NAME -> console.text("match-same-name", proposal.name(), proposal.otherName());
            case SHORTER_NAME -> console.text("match-shorter-name", proposal.name(), proposal.otherName());
            case INITIALS -> console.text("match-initials", proposal.name(), proposal.otherName());
            case SIMILAR_SPELLING -> console.text("match-similar-spelling", proposal.name(), proposal.otherName());
        };
    }
}
