package org.framewright.cli.actor;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.cli.agreement.AgreementJson;
import org.framewright.coding.actors.ActorEditor;
import org.framewright.coding.actors.ActorProposal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/// `actor matches`: proposes which actors may be the same.
@Command(name = "matches")
public final class ActorMatchesCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Option(names = "--join", descriptionKey = "matches-join")
    private boolean join;

    @Mixin private final JsonOption json = new JsonOption();

    public ActorMatchesCommand(CommandContext context) {
        this.context = context;
    }

    private record Match(String actor, String other, String reason) {

        static Match of(ActorProposal proposal) {
            return new Match(proposal.actor().name(), proposal.other().name(), AgreementJson.word(proposal.reason()));
        }
    }

    @Override
    public Integer call() {
        if (join) {
            return context.work(
                    file.file(),
                    project -> {
                        print(project.actors().joinNamesakes(new ActorEditor.Supervisor()).actors());
                        return 0;
                    });
        }
        try (var project = context.view(file.file())) {
            var console = context.console();
            var proposals = project.actors().proposals();
            if (json.isWanted()) {
                console.json(proposals.stream().map(Match::of).toList());
            } else if (proposals.isEmpty()) {
                console.printText("no-matches");
            } else {
                proposals.forEach(proposal ->
                        console.printText("match", proposal.actor().name(), proposal.other().name(), reason(proposal)));
            }
            return 0;
        }
    }

    private void print(List<ActorProposal> joined) {
        var console = context.console();
        if (json.isWanted()) {
            console.json(joined.stream().map(Match::of).toList());
        } else if (joined.isEmpty()) {
            console.printText("no-matches");
        } else {
            joined.forEach(proposal -> console.printText("joined", proposal.actor().name()));
        }
    }

    private String reason(ActorProposal proposal) {
        var console = context.console();
        return switch (proposal.reason()) {
            case SAME_NAME -> console.text("match-same-name", proposal.name(), proposal.otherName());
            case SHORTER_NAME -> console.text("match-shorter-name", proposal.name(), proposal.otherName());
            case INITIALS -> console.text("match-initials", proposal.name(), proposal.otherName());
        };
    }
}
