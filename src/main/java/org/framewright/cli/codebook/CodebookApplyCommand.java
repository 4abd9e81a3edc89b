package org.framewright.cli.codebook;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.document.RevisionSentences;
import org.framewright.codebook.revision.CodebookDifference;
import org.framewright.codebook.revision.RevisionEffect;
import org.framewright.coding.CodebookService.RevisionReport;
import org.framewright.model.Problem;
import org.framewright.project.CodebookSource;
import org.framewright.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;

/// `codebook apply`: makes a codebook the next version of a project's codebook, or only reports its effects.
@Command(name = "apply")
final class CodebookApplyCommand extends ProjectCommand {

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "codebook-next")
    @SuppressWarnings("NullAway.Init")
    private String next;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    CodebookApplyCommand(CommandContext context) {
        super(context);
    }

    private record AppliedResult(
            Path project,
            int version,
            boolean applied,
            int codings,
            List<Result> effects,
            List<String> beside,
            List<Problem> problems) {}

    private record Result(
            CodebookDifference.Kind kind,
            String at,
            List<String> from,
            int uses,
            int articles,
            int together,
            int unfit,
            int questions,
            String sentence) {}

    @Override
    public Integer call() {
        var text = CodebookSource.readJson(next);
        var codebook = CodebookSource.read(next, text);
        if (dryRun) {
            try (var project = view()) {
                return answer(project, codebook, project.codebook().preview(codebook), false);
            }
        }
        return work(project -> {
            var older = project.codebook().newest();
            var report = project.codebook().preview(codebook);
            if (report.canBeApplied()) {
                project.codebook().apply(text);
            }
            return answer(older, codebook, report, report.canBeApplied());
        });
    }

    private int answer(Project project, Codebook codebook, RevisionReport report, boolean applied) {
        return answer(project.codebook().newest(), codebook, report, applied);
    }

    private int answer(Codebook older, Codebook newer, RevisionReport report, boolean applied) {
        var sentences = RevisionSentences.ofCommands(older, newer, console.texts());
        if (json.isWanted()) {
            console.json(
                    new AppliedResult(
                            file(),
                            newer.version(),
                            applied,
                            report.codings(),
                            report.effects().stream().map(it -> toResult(it, sentences)).toList(),
                            report.canBeApplied() ? sentences.sectionSentences() : List.of(),
                            report.problems()));
        } else if (report.canBeApplied()) {
            report.effects().forEach(it -> console.print(sentences.sentence(it)));
            sentences.sectionSentences().forEach(console::print);
            console.printText(applied ? "codebook-applied" : "codebook-would-apply", newer.version(), report.codings());
        } else {
            console.report(report.problems());
        }
        return report.canBeApplied() ? 0 : 1;
    }

    private static Result toResult(RevisionEffect effect, RevisionSentences sentences) {
        var difference = effect.difference();
        return new Result(
                difference.kind(),
                difference.address().toString(),
                difference.from().stream().map(Object::toString).toList(),
                effect.uses(),
                effect.articles(),
                effect.together(),
                effect.unfit(),
                effect.questions(),
                sentences.sentence(effect));
    }
}
