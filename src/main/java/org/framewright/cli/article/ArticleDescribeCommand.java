package org.framewright.cli.article;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.cli.option.ArticlesOption;
import org.framewright.corpus.ImportProfile;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.corpus.metadata.MetadataService.MetadataCorrection;
import org.framewright.model.ProgressListener;
import org.framewright.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `article describe`: corrects the metadata of articles, of many at once.
@Command(name = "describe")
final class ArticleDescribeCommand extends ProjectCommand {

    @Option(names = "--article", paramLabel = "ARTICLE", descriptionKey = "describe-article")
    private List<String> names = List.of();

    @Mixin private final ArticlesOption more = new ArticlesOption();

    @Option(names = "--set", paramLabel = "FIELD=VALUE", descriptionKey = "describe-set", required = true)
    private Map<String, String> values = Map.of();

    @Option(names = "--dry-run", descriptionKey = "describe-dry-run")
    private boolean dryRun;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private CommandSpec spec;

    ArticleDescribeCommand(CommandContext context) {
        super(context);
    }

    /// @param described the names of the articles with other metadata
    private record Result(boolean dryRun, int articles, List<String> described) {}

    @Override
    public Integer call() {
        var all = Stream.concat(names.stream(), more.names().stream()).distinct().toList();
        if (all.isEmpty()) {
            throw new ParameterException(spec.commandLine(), console.text("describe-none"));
        }
        if (dryRun) {
            try (var project = view()) {
                return describe(project, all);
            }
        }
        return work(project -> describe(project, all));
    }

    private int describe(Project project, List<String> articles) {
        var service = project.metadata();
        var ids = service.find(articles);
        var settings = ImportProfile.beside(project.file(), ImportSettings.USUAL);
        var corrections =
                dryRun
                        ? service.dryRun(ids, values, settings)
                        : service.describe(ids, values, settings, ProgressListener.NONE);
        var described = corrections.stream().map(MetadataCorrection::name).toList();
        return json.print(
                console,
                new Result(dryRun, articles.size(), described),
                () -> {
                    corrections.forEach(this::show);
                    console.printText(
                            dryRun ? "articles-would-be-described" : "articles-described",
                            described.size(),
                            articles.size());
                });
    }

    private void show(MetadataCorrection it) {
        Stream.concat(it.before().keySet().stream(), it.after().keySet().stream())
                .distinct()
                .forEach(field -> {
                    var before = it.before().getOrDefault(field, "");
                    var after = it.after().getOrDefault(field, "");
                    if (!before.equals(after)) {
                        console.printText("article-described", it.name(), field, before, after);
                    }
                });
    }
}
