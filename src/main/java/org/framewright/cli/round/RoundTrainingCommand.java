package org.framewright.cli.round;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.model.study.RoundTraining;
import org.framewright.project.Project;
import org.framewright.team.training.TrainingResult;
import org.framewright.team.training.TrainingResult.TrainingScore;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `round training`: shows a round's training settings, and each coder's results.
@Command(name = "training")
final class RoundTrainingCommand extends ProjectCommand {

    @Parameters(index = "1", paramLabel = "ROUND", descriptionKey = "round-name")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    RoundTrainingCommand(CommandContext context) {
        super(context);
    }

    private record Result(
            String round,
            int mark,
            List<RoundTraining.PassMark> marks,
            List<String> after,
            List<String> letIn,
            List<String> references,
            List<CoderResult> coders) {}

    private record CoderResult(
            String coder, boolean passed, int articles, int withoutReference, int toDo, List<LineResult> lines) {

        static CoderResult of(TrainingResult result) {
            return new CoderResult(
                    result.coder().name(),
                    result.isPassed(),
                    result.articles(),
                    result.articlesWithoutReference(),
                    result.toDo(),
                    result.scores().stream().map(LineResult::of).toList());
        }
    }

    private record LineResult(String at, int same, int units, @Nullable Integer mark, boolean reached) {

        static LineResult of(TrainingScore score) {
            return new LineResult(
                    score.at(), score.same(), score.units(), score.mark().orElse(null), score.isReached());
        }
    }

    @Override
    public Integer call() {
        try (var project = view()) {
            var round = project.study().round(name);
            var service = project.team().training();
            var training = service.training(round);
            var results =
                    round.purpose() == Round.Purpose.TRAINING ? service.results(round) : List.<TrainingResult>of();
            var shown =
                    new Result(
                            round.name(),
                            training.mark(),
                            training.marks(),
                            training.after().stream().map(it -> round(project, it)).toList(),
                            training.exempt().stream().map(it -> coder(project, it)).toList(),
                            service.references(round).stream().map(Coder::name).toList(),
                            results.stream().map(CoderResult::of).toList());
            if (json.isWanted()) {
                console.json(shown);
            } else {
                print(shown);
            }
            return 0;
        }
    }

    private static String round(Project project, RoundId id) {
        return project.study().rounds().stream()
                .filter(it -> it.id().equals(id))
                .map(Round::name)
                .findFirst()
                .orElse(id.value());
    }

    private static String coder(Project project, CoderId id) {
        return project.study().coders().stream()
                .filter(it -> it.id().equals(id))
                .map(Coder::name)
                .findFirst()
                .orElse(id.value());
    }

    private void print(Result result) {
        console.printText(
                "training", result.round(), result.mark(), String.join(", ", result.after()), result.after().size());
        result.marks().forEach(mark -> console.printText("training-mark", mark.at(), mark.share()));
        if (!result.letIn().isEmpty()) {
            console.printText("training-let-in", String.join(", ", result.letIn()));
        }
        for (var coder : result.coders()) {
            console.printText(
                    "training-coder",
                    coder.coder(),
                    coder.passed() ? 1 : 0,
                    coder.articles(),
                    coder.toDo(),
                    coder.withoutReference());
            coder.lines().stream()
                    .filter(line -> line.units() > 0)
                    .forEach(line -> {
                        var mark = line.mark();
                        console.printText(
                                "training-line",
                                line.at(),
                                line.same(),
                                line.units(),
                                mark == null ? 0 : mark,
                                line.reached() ? 1 : 0);
                    });
        }
    }
}
