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

    private final CommandContext program;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ARTICLE", descriptionKey = "article-names")
    private List<String> names = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "article-reason", required = true)
    private String reason = "";

    ArticleExcludeCommand(CommandContext program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.work(
                file.file(),
                project -> {
                    var coded = project.team().members().exclude(names, reason);
                    program.console().say("excluded", names.size(), reason.strip());
                    if (!coded.isEmpty()) {
                        program.console().say("excluded-coded", String.join(", ", coded));
                    }
                    return 0;
                });
    }
}
