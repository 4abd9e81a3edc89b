package org.framewright.cli.file;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.JsonCommand;
import org.framewright.project.CodebookSource;
import org.framewright.project.PositionQuestion;
import org.framewright.project.ProjectOpener;
import org.framewright.project.StudyAnswers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Map;

/// `new`: makes a project file.
@Command(name = "new")
public final class NewCommand extends JsonCommand {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "new-project")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path file;

    @Option(names = "--codebook", paramLabel = "ID|FILE", descriptionKey = "codebook")
    private String codebook = CodebookSource.SHIPPED.getFirst();

    @Option(names = "--answer", paramLabel = "ID=TEXT", descriptionKey = "study-answer")
    private Map<String, String> answers = Map.of();

    @Option(names = "--position", paramLabel = "ISSUE", descriptionKey = "study-position")
    private String position = "";

    public NewCommand(CommandContext context) {
        super(context);
    }

    private record Result(Path project, String codebook, int codebookVersion) {}

    @Override
    public Integer call() {
        var text = CodebookSource.readJson(codebook);
        CodebookSource.read(codebook, text);
        var answered = StudyAnswers.insert(text, answers);
        try (var project = ProjectOpener.create(file, PositionQuestion.insert(answered, position), installation())) {
            var study = project.study();
            var begun = study.codebook(study.rounds().getFirst().codebookVersion());
            if (json.isWanted()) {
                console.json(new Result(file, begun.id(), begun.version()));
            } else {
                console.printText("made", file, begun.id(), begun.version());
            }
            return 0;
        }
    }
}
