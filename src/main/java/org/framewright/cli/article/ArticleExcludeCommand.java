package org.framewright.cli.article;

import org.framewright.cli.CommandContext;
import org.framewright.cli.ProjectArgument;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/// `article exclude`: says that articles don't belong into the study.
@Command(name = "exclude")
final class ArticleExcludeCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ARTICLE", descriptionKey = "article-names")
    private List<String> names = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "article-reason", required = true)
    private String reason = "";

    ArticleExcludeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.work(
                file.file(),
                project -> {
                    var coded = project.team().members().exclude(names, reason);
                    context.console().printText("excluded", names.size(), reason.strip());
                    if (!coded.isEmpty()) {
                        context.console().printText("excluded-coded", String.join(", ", coded));
                    }
                    return 0;
                });
    }
}
