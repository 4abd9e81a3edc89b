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

    private final CommandContext program;

    @Mixin private final ProjectArgument in = new ProjectArgument();

    @Option(names = "--join", descriptionKey = "matches-join")
    private boolean join;

    @Mixin private final JsonOption json = new JsonOption();

    public ActorMatchesCommand(CommandContext program) {
        this.program = program;
    }

    private record Match(String actor, String other, String reason) {

        static Match of(ActorProposal it) {
            return new Match(it.actor().name(), it.other().name(), AgreementJson.word(it.reason()));
        }
    }

    @Override
    public Integer call() {
        if (join) {
            return program.work(
                    in.file(),
                    project -> {
                        say(project.actors().joinNamesakes(new ActorEditor.Supervisor()).actors());
                        return 0;
                    });
        }
        try (var project = program.view(in.file())) {
            var console = program.console();
            var proposals = project.actors().proposals();
            if (json.wanted()) {
                console.json(proposals.stream().map(Match::of).toList());
            } else if (proposals.isEmpty()) {
                console.say("no-matches");
            } else {
                proposals.forEach(it -> console.say("match", it.actor().name(), it.other().name(), why(it)));
            }
            return 0;
        }
    }

    private void say(List<ActorProposal> joined) {
        var console = program.console();
        if (json.wanted()) {
            console.json(joined.stream().map(Match::of).toList());
        } else if (joined.isEmpty()) {
            console.say("no-matches");
        } else {
            joined.forEach(it -> console.say("joined", it.actor().name()));
        }
    }

    private String why(ActorProposal it) {
        var console = program.console();
        return switch (it.reason()) {
            case SAME_NAME -> console.text("match-same-name", it.name(), it.otherName());
            case SHORTER_NAME -> console.text("match-shorter-name", it.name(), it.otherName());
            case INITIALS -> console.text("match-initials", it.name(), it.otherName());
        };
    }
}
