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

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Mixin private final JsonOption json = new JsonOption();

    ArticleFlowCommand(CommandContext context) {
        this.context = context;
    }

    private record Result(
            int imported, SequencedMap<String, Integer> excluded, int inStudy, List<RoundFlowResult> rounds) {}

    private record RoundFlowResult(
            String round,
            int given,
            int openToAll,
            int submitted,
            int relevant,
            int disputed,
            int notRelevant,
            int bySeveral) {

        static RoundFlowResult of(ArticleFlow.RoundFlow flow) {
            return new RoundFlowResult(
                    flow.round().name(),
                    flow.assigned(),
                    flow.openToAll(),
                    flow.submitted(),
                    flow.relevant(),
                    flow.disputed(),
                    flow.notRelevant(),
                    flow.bySeveral());
        }
    }

    @Override
    public Integer call() {
        try (var project = context.view(file.file())) {
            var flow = project.team().progress().flow();
            var rounds = flow.rounds().stream().map(RoundFlowResult::of).toList();
            var console = context.console();
            if (json.isWanted()) {
                console.json(new Result(flow.imported(), flow.excluded(), flow.inStudy(), rounds));
                return 0;
            }
            console.printText("flow-imported", flow.imported());
            flow.excluded().forEach((reason, articles) -> console.printText("flow-excluded", articles, reason));
            console.printText("flow-in-study", flow.inStudy());
            rounds.forEach(it ->
                    console.printText(
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
