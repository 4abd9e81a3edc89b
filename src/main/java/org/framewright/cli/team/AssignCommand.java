package org.framewright.cli.team;

import org.framewright.cli.command.CliCommand;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.JsonOption;
import org.framewright.cli.command.ProjectArgument;
import org.framewright.cli.option.ArticlesOption;
import org.framewright.model.NaturalOrder;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.study.Batch;
import org.framewright.model.study.Coder;
import org.framewright.model.study.DrawRecipe;
import org.framewright.model.study.Round;
import org.framewright.team.assign.AssignmentTransfer.CoderShare;
import org.framewright.team.assign.AssignmentTransfer.SharePlan;
import org.framewright.team.assign.AssignmentTransfer.TransferReport;
import org.framewright.team.assign.AssignmentTransfer.TransferRequest;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The commands `assign …`: coders' assignments.
@Command(name = "assign")
public final class AssignCommand extends CliCommand {

    private AssignCommand(CommandContext context) {
        super(context);
    }

    /// The command with its subcommands, in the order of the help.
    public static CommandLine line(CommandContext context) {
        return CommandContext.orderSubcommands(
                new CommandLine(new AssignCommand(context)).addSubcommand(new AssignDrawCommand(context)),
                "draw",
                "list",
                "withdraw",
                "move");
    }

    @Command(name = "withdraw")
    int withdraw(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "CODER", descriptionKey = "assign-from") String coder,
            @Mixin AssignmentOptions options,
            @Mixin JsonOption json) {
        var request = options.request(coder);
        return context.work(
                file.file(),
                project -> {
                    var report = project.team().transfers().withdraw(request).report();
                    return json.print(
                            console,
                            report,
                            () -> {
                                console.printText("assign-withdrawn", report.moved().size(), coder);
                                printRest(report, coder);
                            });
                });
    }

    @Command(name = "move")
    int move(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "FROM", descriptionKey = "assign-from") String coder,
            @Parameters(index = "2..*", arity = "1..*", paramLabel = "TO", descriptionKey = "assign-to")
                    List<String> all,
            @Mixin AssignmentOptions options,
            @Option(names = "--seed", paramLabel = "NUMBER", descriptionKey = "seed") Optional<Long> seed,
            @Option(names = "--dry-run", descriptionKey = "assign-dry-run") boolean dryRun,
            @Mixin JsonOption json) {
        var request = options.request(coder);
        if (dryRun || all.size() > 1) {
            return share(file, request, all, new ShareChoices(seed.orElse(1L), dryRun), json);
        }
        var to = all.getFirst();
        return context.work(
                file.file(),
                project -> {
                    var report = project.team().transfers().reassign(request, to).report();
                    return json.print(
                            console,
                            report,
                            () -> {
                                console.printText("assign-moved", report.moved().size(), coder, to);
                                printRest(report, coder);
                                printArticles("assign-having", to, report.having());
                            });
                });
    }

    /// @param dryRun whether nothing is written
    private record ShareChoices(long seed, boolean dryRun) {}

    private record ShareResult(long seed, List<CoderShare> shares, List<String> kept, List<String> having) {}

    private int share(
            ProjectArgument file, TransferRequest request, List<String> to, ShareChoices choices, JsonOption json) {
        if (choices.dryRun()) {
            try (var project = context.view(file.file())) {
                var plan = project.team().transfers().planShares(request, to, choices.seed());
                return print(plan, request, to, choices, json);
            }
        }
        return context.work(
                file.file(),
                project -> {
                    var plan = project.team().transfers().planShares(request, to, choices.seed());
                    var _ = project.team().transfers().share(plan);
                    return print(plan, request, to, choices, json);
                });
    }

    private int print(SharePlan plan, TransferRequest request, List<String> to, ShareChoices choices, JsonOption json) {
        return json.print(
                console,
                new ShareResult(choices.seed(), plan.shares(), plan.kept(), plan.having()),
                () -> {
                    if (choices.dryRun()) {
                        console.printText("dry-run");
                    }
                    for (var it : plan.shares()) {
                        var articles =
                                it.articles().stream().sorted(NaturalOrder::compare).collect(Collectors.joining(", "));
                        console.printText("assign-moved-share", it.coder(), it.articles().size(), articles);
                    }
                    printArticles("assign-kept", request.coder(), plan.kept());
                    printArticles("assign-having", String.join(", ", to), plan.having());
                });
    }

    private void printRest(TransferReport report, String coder) {
        printArticles("assign-begun", coder, report.begun());
        printArticles("assign-packed", coder, report.packed());
        printArticles("assign-kept", coder, report.kept());
    }

    private void printArticles(String key, String coder, List<String> articles) {
        if (!articles.isEmpty()) {
            console.printText(
                    key, coder, articles.stream().sorted(NaturalOrder::compare).collect(Collectors.joining(", ")));
        }
    }

    private record AssignmentResult(String coder, int position, String article) {}

    private record BatchResult(
            String round,
            String batch,
            Instant drawn,
            String generator,
            long seed,
            String stratify,
            int pool,
            int articles,
            int overlap,
            int perArticle,
            DrawRecipe.PairRule pairs,
            List<String> coders,
            List<AssignmentResult> assignments) {}

    @Command(name = "list")
    int list(@Mixin ProjectArgument file, @Mixin JsonOption json) {
        try (var project = context.view(file.file())) {
            var names =
                    project.corpus().articles().stream()
                            .collect(Collectors.toMap(ArticleSummary::id, ArticleSummary::name));
            var coders = project.study().coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
            var rounds = project.study().rounds().stream().collect(Collectors.toMap(Round::id, Round::name));
            var all = project.team().assignments().list();
            var shown =
                    project.team().assignments().batches().stream()
                            .map(batch -> {
                                var ones =
                                        all.stream()
                                                .filter(it -> it.batch().equals(batch.id()))
                                                .map(it ->
                                                        new AssignmentResult(
                                                                coders.getOrDefault(it.coder(), "?"),
                                                                it.position(),
                                                                names.getOrDefault(it.article(), "?")))
                                                .toList();
                                var named =
                                        batch.recipe().coders().stream()
                                                .map(it -> coders.getOrDefault(it, "?"))
                                                .toList();
                                return toResult(batch, rounds.getOrDefault(batch.round(), "?"), named, ones);
                            })
                            .toList();
            return json.printList(console, shown, "no-batches", this::print);
        }
    }

    private void print(BatchResult result) {
        console.printText(
                "batch",
                result.round(),
                result.batch(),
                result.articles(),
                result.overlap(),
                Long.toString(result.seed()),
                result.assignments().size());
        for (var coder : result.assignments().stream().map(AssignmentResult::coder).distinct().toList()) {
            var articles =
                    result.assignments().stream()
                            .filter(one -> one.coder().equals(coder))
                            .map(AssignmentResult::article);
            console.printText("batch-coder", coder, articles.collect(Collectors.joining(", ")));
        }
    }

    private static BatchResult toResult(
            Batch batch, String round, List<String> coders, List<AssignmentResult> assignments) {
        var recipe = batch.recipe();
        return new BatchResult(
                round,
                batch.name(),
                batch.drawn(),
                recipe.generator(),
                recipe.seed(),
                recipe.strata(),
                recipe.pool(),
                recipe.articles(),
                recipe.overlap(),
                recipe.codersPerArticle(),
                recipe.pairs(),
                coders,
                assignments);
    }

    /// `--round`, `--batch`, `--articles`, `--also-begun`: the selection among a coder's assignments.
    static final class AssignmentOptions {

        @Option(names = "--round", paramLabel = "ROUND", descriptionKey = "assign-round", required = true)
        private String round = "";

        @Option(names = "--batch", paramLabel = "NAME", descriptionKey = "assign-only-batch")
        private Optional<String> batch = Optional.empty();

        @Mixin private final ArticlesOption articles = new ArticlesOption();

        @Option(names = "--also-begun", descriptionKey = "assign-also-begun")
        private boolean alsoBegun;

        /// The request for a coder.
        TransferRequest request(String coder) {
            return new TransferRequest(round, coder, batch, articles.names(), alsoBegun);
        }
    }
}
