package org.framewright.cli.article;

import org.framewright.cli.command.CliCommand;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.JsonOption;
import org.framewright.cli.command.ProjectArgument;
import org.framewright.cli.option.OutOption;
import org.framewright.corpus.OmissionCsv;
import org.framewright.model.ConstantName;
import org.framewright.model.NaturalOrder;
import org.framewright.model.Refusal;
import org.framewright.team.TeamProblem;
import org.framewright.team.assign.ArticleFlow;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The commands `article …`: the corpus, its sample, its exclusions, and single articles.
@Command(name = "article")
public final class ArticleCommand extends CliCommand {

    private ArticleCommand(CommandContext context) {
        super(context);
    }

    /// The command with its subcommands, in the order of the help.
    public static CommandLine line(CommandContext context) {
        return CommandContext.orderSubcommands(
                new CommandLine(new ArticleCommand(context))
                        .addSubcommand(new ArticleSampleCommand(context))
                        .addSubcommand(new ArticleDescribeCommand(context))
                        .addSubcommand(new ArticlePartsCommand(context))
                        .addSubcommand(new ArticlePrintCommand(context)),
                "list",
                "describe",
                "parts",
                "exclude",
                "include",
                "sample",
                "flow",
                "original",
                "print");
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
                        console.printText(
                                "excluded-coded",
                                coded.stream().sorted(NaturalOrder::compare).collect(Collectors.joining(", ")));
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

    /// @param name of the file when it was imported
    private record OriginalResult(String article, String name, long bytes, Path file) {}

    @Command(name = "original")
    int original(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "ARTICLE", descriptionKey = "original-article") String name,
            @Option(names = "--out", paramLabel = "FILE", descriptionKey = "original-out", required = true) Path out,
            @Mixin JsonOption json) {
        try (var project = context.view(file.file())) {
            var article =
                    project.corpus().findByName(name).orElseThrow(() -> new Refusal(TeamProblem.NO_SUCH_ARTICLE, name));
            var original = project.corpus().original(article);
            OutOption.write(out, original);
            if (json.isWanted()) {
                console.json(new OriginalResult(name, original.name(), original.bytes(), out));
            } else {
                console.printText("written", out);
            }
            return 0;
        }
    }

    /// @param unreadable the number of files that imports couldn't read
    /// @param leftOut the number of articles that imports have left out, by reason
    private record FlowResult(
            int unreadable,
            int found,
            SequencedMap<String, Integer> leftOut,
            int imported,
            SequencedMap<String, Integer> excluded,
            int inStudy,
            List<RoundFlowResult> rounds) {

        static FlowResult of(ArticleFlow flow) {
            var leftOut = new LinkedHashMap<String, Integer>();
            flow.leftOut().forEach((cause, articles) -> leftOut.put(ConstantName.of(cause), articles));
            return new FlowResult(
                    flow.unreadable(),
                    flow.found(),
                    leftOut,
                    flow.imported(),
                    flow.excluded(),
                    flow.inStudy(),
                    flow.rounds().stream().map(RoundFlowResult::of).toList());
        }
    }

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
    int flow(
            @Mixin ProjectArgument file,
            @Option(names = "--left-out", paramLabel = "FILE.csv", descriptionKey = "flow-left-out-file")
                    Optional<Path> table,
            @Mixin JsonOption json) {
        try (var project = context.view(file.file())) {
            var flow = FlowResult.of(project.team().progress().flow());
            table.ifPresent(it -> OutOption.write(it, OmissionCsv.write(project.corpus().omissions())));
            if (json.isWanted()) {
                console.json(flow);
                return 0;
            }
            show(flow);
            table.ifPresent(it -> console.printText("written", it));
            return 0;
        }
    }

    private void show(FlowResult flow) {
        if (flow.unreadable() > 0) {
            console.printText("flow-unreadable", flow.unreadable());
        }
        if (!flow.leftOut().isEmpty()) {
            console.printText("flow-found", flow.found());
            flow.leftOut()
                    .forEach((reason, articles) ->
                            console.printText("flow-left-out", articles, console.text("import-omission." + reason)));
        }
        console.printText("flow-imported", flow.imported());
        flow.excluded().forEach((reason, articles) -> console.printText("flow-excluded", articles, reason));
        console.printText("flow-in-study", flow.inStudy());
        flow.rounds()
                .forEach(it ->
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
    }
}
