package org.framewright.cli.team;

import org.framewright.cli.CliCommand;
import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.team.assign.ArticleFlow;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The commands `article …`: the corpus, its sample, and its exclusions.
@Command(name = "article")
public final class ArticleCommand extends CliCommand {

    private ArticleCommand(CommandContext context) {
        super(context);
    }

    /// The command with those that it holds, in the order of the help.
    public static CommandLine line(CommandContext context) {
        return CommandContext.inOrder(
                new CommandLine(new ArticleCommand(context))
                        .addSubcommand(new ArticleSampleCommand(context))
                        .addSubcommand(new ArticlePartsCommand(context)),
                "list",
                "parts",
                "exclude",
                "include",
                "sample",
                "flow");
    }

    /// @param excluded the reason of the exclusion; null for an article of the study
    private record ArticleResult(String name, String title, String outlet, String date, @Nullable String excluded) {}

    /// @param excluded the number of excluded articles, by reason
    private record ListResult(int articles, int included, Map<String, Integer> excluded, List<ArticleResult> list) {}

    @Command(name = "list")
    int list(@Mixin ProjectArgument file, @Mixin JsonOption json) {
        try (var project = context.view(file.file())) {
            var reasons = project.team().members().excluded();
            var list =
                    project.corpus().articles().stream()
                            .map(it ->
                                    new ArticleResult(
                                            it.name(), it.title(), it.outlet(), it.date(), reasons.get(it.id())))
                            .toList();
            var counts = new TreeMap<String, Integer>();
            reasons.values().forEach(it -> counts.merge(it, 1, Integer::sum));
            if (json.isWanted()) {
                console.json(new ListResult(list.size(), list.size() - reasons.size(), counts, list));
                return 0;
            }
            for (var article : list) {
                if (article.excluded() == null) {
                    console.printText("article", article.name(), article.title());
                } else {
                    console.printText("article-excluded", article.name(), article.title(), article.excluded());
                }
            }
            console.printText("articles", list.size(), reasons.size());
            return 0;
        }
    }

    @Command(name = "exclude")
    int exclude(
            @Mixin ProjectArgument file,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "ARTICLE", descriptionKey = "article-names")
                    List<String> names,
            @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "article-reason", required = true)
                    String reason) {
        return context.work(
                file.file(),
                project -> {
                    var coded = project.team().members().exclude(names, reason);
                    console.printText("excluded", names.size(), reason.strip());
                    if (!coded.isEmpty()) {
                        console.printText("excluded-coded", String.join(", ", coded));
                    }
                    return 0;
                });
    }

    @Command(name = "include")
    int include(
            @Mixin ProjectArgument file,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "ARTICLE", descriptionKey = "article-names")
                    List<String> names) {
        return context.work(
                file.file(),
                project -> {
                    project.team().members().include(names);
                    console.printText("included", names.size());
                    return 0;
                });
    }

    private record FlowResult(
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

    @Command(name = "flow")
    int flow(@Mixin ProjectArgument file, @Mixin JsonOption json) {
        try (var project = context.view(file.file())) {
            var flow = project.team().progress().flow();
            var rounds = flow.rounds().stream().map(RoundFlowResult::of).toList();
            if (json.isWanted()) {
                console.json(new FlowResult(flow.imported(), flow.excluded(), flow.inStudy(), rounds));
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
