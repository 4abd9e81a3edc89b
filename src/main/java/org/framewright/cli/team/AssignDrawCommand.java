package org.framewright.cli.team;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.cli.option.ArticlesOption;
import org.framewright.cli.option.SeedOption;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.study.Coder;
import org.framewright.model.study.DrawRecipe;
import org.framewright.team.assign.AssignmentService.AssignmentRequest;
import org.framewright.team.assign.AssignmentService.DrawnAssignments;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// `assign draw`: draws articles without an assignment, and assigns them.
@Command(name = "draw")
final class AssignDrawCommand extends ProjectCommand {

    @Option(names = "--round", paramLabel = "ROUND", descriptionKey = "assign-round", required = true)
    private String round = "";

    @Option(names = "--batch", paramLabel = "NAME", descriptionKey = "assign-batch", required = true)
    private String batch = "";

    @Option(names = "--coder", paramLabel = "CODER", descriptionKey = "assign-coder", required = true)
    private List<String> coders = List.of();

    @Mixin private final ArticlesOption articles = new ArticlesOption();

    @Option(names = "--number", paramLabel = "N", descriptionKey = "assign-number")
    private Optional<Integer> number = Optional.empty();

    @Option(names = "--overlap", paramLabel = "N|P%", descriptionKey = "assign-overlap")
    private String overlap = "0";

    @Option(names = "--per-article", paramLabel = "N", descriptionKey = "assign-per-article")
    private int perArticle = 2;

    @Option(names = "--pairs", paramLabel = "rotating|all", descriptionKey = "assign-pairs")
    private DrawRecipe.PairRule pairs = DrawRecipe.PairRule.ROTATING;

    @Option(names = "--stratify", paramLabel = "FIELD", descriptionKey = "assign-stratify")
    private String strata = "";

    @Mixin private final SeedOption seed = new SeedOption();

    @Option(names = "--dry-run", descriptionKey = "assign-dry-run")
    private boolean dryRun;

    AssignDrawCommand(CommandContext context) {
        super(context);
    }

    /// @param coders each coder's number of articles, and of articles that other coders have as well
    /// @param pairs the number of common articles of each two coders; pairs without any are left out
    /// @param known the number of articles that were given out in another round already
    /// @param halfWidth of a 95 % interval for an agreement of 80 %; null without an overlap
    /// @param assignments by coder, in the order of the coder's list
    private record Result(
            String round,
            String batch,
            boolean dryRun,
            String generator,
            long seed,
            String stratify,
            int pool,
            int articles,
            int known,
            int overlap,
            int perArticle,
            List<Share> coders,
            Map<String, Integer> pairs,
            @Nullable Double halfWidth,
            Map<String, List<String>> assignments) {}

    private record Share(String coder, int articles, int shared) {}

    @Override
    public Integer call() {
        var request =
                new AssignmentRequest(
                        round,
                        batch,
                        coders,
                        articles.names(),
                        number,
                        overlap,
                        perArticle,
                        pairs,
                        strata,
                        seed.value());
        if (dryRun) {
            try (var project = view()) {
                show(project.team().assignments().preview(request), names(project.corpus().articles()));
                return 0;
            }
        }
        return work(project -> {
            show(project.team().assignments().assign(request), names(project.corpus().articles()));
            return 0;
        });
    }

    private static Map<ArticleId, String> names(List<ArticleSummary> articles) {
        return articles.stream().collect(Collectors.toMap(it -> it.id(), it -> it.name()));
    }

    private void show(DrawnAssignments drawn, Map<ArticleId, String> names) {
        var recipe = drawn.batch().recipe();
        var shares = drawn.coders().stream().map(it -> share(it, drawn)).toList();
        var pairs = pairs(drawn);
        if (json.isWanted()) {
            var assignments = new LinkedHashMap<String, List<String>>();
            drawn.coders()
                    .forEach(coder ->
                            assignments.put(
                                    coder.name(),
                                    drawn.assignments().stream()
                                            .filter(it -> it.coder().equals(coder.id()))
                                            .map(it -> names.getOrDefault(it.article(), "?"))
                                            .toList()));
            console.json(
                    new Result(
                            round,
                            drawn.batch().name(),
                            dryRun,
                            recipe.generator(),
                            recipe.seed(),
                            recipe.strata(),
                            recipe.pool(),
                            recipe.articles(),
                            drawn.known(),
                            recipe.overlap(),
                            recipe.codersPerArticle(),
                            shares,
                            pairs,
                            drawn.precision().map(it -> it.halfWidth()).orElse(null),
                            assignments));
            return;
        }
        console.printText(
                "assign-drawn",
                drawn.batch().name(),
                recipe.articles(),
                recipe.pool(),
                shares.size(),
                recipe.overlap(),
                recipe.codersPerArticle(),
                Long.toString(recipe.seed()),
                dryRun ? 1 : 0);
        shares.forEach(it -> console.printText("assign-share", it.coder(), it.articles(), it.shared()));
        if (shares.size() > 2) {
            pairs.forEach((pair, common) -> console.printText("assign-pair", pair, common));
        }
        if (drawn.known() > 0) {
            console.printText("assign-known", drawn.known());
        }
        drawn.precision()
                .ifPresent(it ->
                        console.printText(
                                it.isExact() ? "assign-precision-exact" : "assign-precision",
                                String.format(Locale.ROOT, "%.0f", it.agreement() * 100),
                                String.format(Locale.ROOT, "%.1f", it.halfWidth() * 100),
                                it.articles()));
    }

    private static Share share(Coder coder, DrawnAssignments drawn) {
        var mine = drawn.drawn().stream().filter(it -> it.coders().contains(coder.id())).toList();
        long shared = mine.stream().filter(it -> it.coders().size() > 1).count();
        return new Share(coder.name(), mine.size(), (int) shared);
    }

    private static Map<String, Integer> pairs(DrawnAssignments drawn) {
        var pairs = new LinkedHashMap<String, Integer>();
        var coders = drawn.coders();
        for (int i = 0; i < coders.size(); i++) {
            for (int j = i + 1; j < coders.size(); j++) {
                var both = List.of(coders.get(i).id(), coders.get(j).id());
                long common = drawn.drawn().stream().filter(it -> it.coders().containsAll(both)).count();
                if (common > 0) {
                    pairs.put(coders.get(i).name() + " & " + coders.get(j).name(), (int) common);
                }
            }
        }
        return pairs;
    }
}
