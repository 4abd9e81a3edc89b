package org.framewright.cli.team;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.cli.agreement.AgreementJson;
import org.framewright.model.ArticleSummary;
import org.framewright.model.Batch;
import org.framewright.model.Coder;
import org.framewright.model.Round;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `assign list`: says what was given out, and how it was drawn.
@Command(name = "list")
final class AssignListCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Mixin private final JsonOption json = new JsonOption();

    AssignListCommand(CommandContext context) {
        this.context = context;
    }

    private record AssignmentResult(String coder, int position, String article) {}

    private record Result(
            String round,
            String batch,
            String drawn,
            String generator,
            long seed,
            String stratify,
            int pool,
            int articles,
            int overlap,
            int perArticle,
            String pairs,
            List<String> coders,
            List<AssignmentResult> assignments) {}

    @Override
    public Integer call() {
        try (var project = context.view(file.file())) {
            var names =
                    project.coding().articles().stream()
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
            if (json.isWanted()) {
                context.console().json(shown);
            } else if (shown.isEmpty()) {
                context.console().printText("no-batches");
            } else {
                shown.forEach(this::print);
            }
            return 0;
        }
    }

    private void print(Result result) {
        context.console()
                .printText(
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
            context.console().printText("batch-coder", coder, articles.collect(Collectors.joining(", ")));
        }
    }

    private static Result toResult(Batch batch, String round, List<String> coders, List<AssignmentResult> assignments) {
        var recipe = batch.recipe();
        return new Result(
                round,
                batch.name(),
                batch.drawn().toString(),
                recipe.generator(),
                recipe.seed(),
                recipe.strata(),
                recipe.pool(),
                recipe.articles(),
                recipe.overlap(),
                recipe.perArticle(),
                AgreementJson.word(recipe.pairs()),
                coders,
                assignments);
    }
}
