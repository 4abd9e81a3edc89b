package org.framewright.cli.codebook;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.JsonCommand;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebook.StudyQuestion;
import org.framewright.codebook.document.CodebookDoubt;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.project.CodebookSource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `codebook validate`: all problems of a codebook, and its doubtful or open points.
@Command(name = "validate")
final class CodebookValidateCommand extends JsonCommand {

    @Parameters(index = "0", paramLabel = "ID|FILE|PROJECT", descriptionKey = "codebook-named")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    CodebookValidateCommand(CommandContext context) {
        super(context);
    }

    private record Result(
            String codebook,
            boolean valid,
            List<Problem> problems,
            List<CodebookDoubt> unverified,
            List<DefinitionResult> definitions) {}

    private record DefinitionResult(String id, String definition) {}

    @Override
    public Integer call() {
        var text = context.codebook(name);
        Codebook codebook;
        try {
            codebook = CodebookSource.read(name, text);
        } catch (Refusal refused) {
            complain(refused.problems());
            return 1;
        }
        var open = codebook.questions().stream().filter(it -> it.answer().isEmpty()).toList();
        if (json.isWanted()) {
            console.json(
                    new Result(
                            name,
                            true,
                            List.of(),
                            CodebookDoubt.find(codebook),
                            open.stream().map(it -> new DefinitionResult(it.id(), it.question())).toList()));
        } else {
            print(codebook, open);
        }
        return 0;
    }

    private void complain(List<Problem> problems) {
        if (json.isWanted()) {
            // the first names the codebook, as the result does
            console.json(new Result(name, false, problems.subList(1, problems.size()), List.of(), List.of()));
        } else {
            // an author mends a file in one go, so all problems are listed
            problems.forEach(it -> console.report(List.of(it)));
        }
    }

    private void print(Codebook codebook, List<StudyQuestion> open) {
        var doubts = CodebookDoubt.find(codebook);
        console.printText("codebook-valid", name, codebook.id(), codebook.version(), doubts.size(), open.size());
        doubts.forEach(it -> console.printText("codebook-doubt", it.at(), it.note()));
        open.forEach(it -> console.printText("codebook-question", it.question()));
    }
}
