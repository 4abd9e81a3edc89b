package org.framewright.cli.article;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.team.assign.ArticleFlow;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;

/// `article flow`: counts what has become of the articles, for a paper's flow chart.
@Command(name = "flow")
final class ArticleFlowCommand implements Callable<Integer> {

    private final CommandContext program;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Mixin private final JsonOption json = new JsonOption();

    ArticleFlowCommand(CommandContext program) {
        this.program = program;
    }

    private record Result(int imported, SequencedMap<String, Integer> excluded, int inStudy, List<OfRound> rounds) {}

    private record OfRound(
            String round,
            int given,
            int openToAll,
            int submitted,
            int relevant,
            int disputed,
            int notRelevant,
            int bySeveral) {

        static OfRound of(ArticleFlow.RoundFlow it) {
            return new OfRound(
                    it.round().name(),
                    it.given(),
                    it.openToAll(),
                    it.submitted(),
                    it.relevant(),
                    it.disputed(),
                    it.notRelevant(),
                    it.bySeveral());
        }
    }

    @Override
    public Integer call() {
        try (var project = program.view(file.file())) {
            var flow = project.team().progress().flow();
            var rounds = flow.rounds().stream().map(OfRound::of).toList();
            var console = program.console();
            if (json.wanted()) {
                console.json(new Result(flow.imported(), flow.excluded(), flow.inStudy(), rounds));
                return 0;
            }
            console.say("flow-imported", flow.imported());
            flow.excluded().forEach((reason, articles) -> console.say("flow-excluded", articles, reason));
            console.say("flow-in-study", flow.inStudy());
            rounds.forEach(it ->
                    console.say(
                            it.openToAll() > 0 ? "flow-round-open" : "flow-round",
                            it.round(),
                            it.given(),
                            it.submitted(),
                            it.relevant(),
                            it.disputed(),
                            it.notRelevant(),
                            it.bySeveral(),
                            it.openToAll()));
            return 0;
        }
    }
}
