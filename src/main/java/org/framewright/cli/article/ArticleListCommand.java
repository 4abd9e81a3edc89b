package org.framewright.cli.article;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/// `article list`: says which articles a project has, and which of them are excluded.
@Command(name = "list")
final class ArticleListCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Mixin private final JsonOption json = new JsonOption();

    ArticleListCommand(CommandContext context) {
        this.context = context;
    }

    /// @param excluded why it is excluded; null where it is not
    private record ArticleResult(String name, String title, String outlet, String date, @Nullable String excluded) {}

    /// @param excluded how many articles are, by reason
    private record Result(int articles, int included, Map<String, Integer> excluded, List<ArticleResult> list) {}

    @Override
    public Integer call() {
        try (var project = context.view(file.file())) {
            var reasons = project.team().members().excluded();
            var list =
                    project.coding().articles().stream()
                            .map(it ->
                                    new ArticleResult(
                                            it.name(), it.title(), it.outlet(), it.date(), reasons.get(it.id())))
                            .toList();
            var counts = new TreeMap<String, Integer>();
            reasons.values().forEach(it -> counts.merge(it, 1, Integer::sum));
            var console = context.console();
            if (json.isWanted()) {
                console.json(new Result(list.size(), list.size() - reasons.size(), counts, list));
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
}
