package org.framewright.cli.file;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.project.CodebookSource;
import org.framewright.project.Project;
import org.framewright.project.StudyAnswers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

/// `new`: makes a project file.
@Command(name = "new")
public final class NewCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "new-project")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path file;

    @Option(names = "--codebook", paramLabel = "ID|FILE", descriptionKey = "codebook")
    private String codebook = CodebookSource.SHIPPED.getFirst();

    @Option(names = "--answer", paramLabel = "ID=TEXT", descriptionKey = "study-answer")
    private Map<String, String> answers = Map.of();

    @Mixin private final JsonOption json = new JsonOption();

    public NewCommand(CommandContext context) {
        this.context = context;
    }

    private record Result(String project, String codebook, int codebookVersion) {}

    @Override
    public Integer call() {
        try (var project =
                Project.create(
                        file,
                        StudyAnswers.insert(CodebookSource.readJson(codebook), answers),
                        context.installation())) {
            var study = project.study();
            var begun = study.codebook(study.rounds().getFirst().codebookVersion());
            if (json.isWanted()) {
                context.console().json(new Result(file.toString(), begun.id(), begun.version()));
            } else {
                context.console().printText("made", file, begun.id(), begun.version());
            }
            return 0;
        }
    }
}
