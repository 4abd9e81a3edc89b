package org.framewright.cli.article;

import org.framewright.cli.CommandContext;
import org.framewright.cli.ProjectArgument;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/// `article include`: takes excluded articles into the study again.
@Command(name = "include")
final class ArticleIncludeCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ARTICLE", descriptionKey = "article-names")
    private List<String> names = List.of();

    ArticleIncludeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.work(
                file.file(),
                project -> {
                    project.team().members().include(names);
                    context.console().printText("included", names.size());
                    return 0;
                });
    }
}
