package org.framewright.cli.round;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.model.Coder;
import org.framewright.model.CoderId;
import org.framewright.model.Round;
import org.framewright.model.RoundId;
import org.framewright.model.RoundTraining;
import org.framewright.project.Project;
import org.framewright.team.training.TrainingStanding;
import org.framewright.team.training.TrainingStanding.StandingLine;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/// `round training`: says what a round has to do with training, and where everybody stands in it.
@Command(name = "training")
final class RoundTrainingCommand implements Callable<Integer> {

    private final CommandContext program;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "ROUND", descriptionKey = "round-name")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    @Mixin private final JsonOption json = new JsonOption();

    RoundTrainingCommand(CommandContext program) {
        this.program = program;
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

        static CoderResult of(TrainingStanding it) {
            return new CoderResult(
                    it.coder().name(),
                    it.isPassed(),
                    it.articles(),
                    it.without(),
                    it.toDo(),
                    it.lines().stream().map(LineResult::of).toList());
        }
    }

    private record LineResult(String at, int same, int units, @Nullable Integer mark, boolean reached) {

        static LineResult of(StandingLine it) {
            return new LineResult(it.at(), it.same(), it.units(), it.mark().orElse(null), it.isReached());
        }
    }

    @Override
    public Integer call() {
        try (var project = program.view(file.file())) {
            var round = project.study().round(name);
            var service = project.team().training();
            var training = service.of(round);
            var standings =
                    round.purpose() == Round.Purpose.TRAINING ? service.standings(round) : List.<TrainingStanding>of();
            var shown =
                    new Result(
                            round.name(),
                            training.mark(),
                            training.marks(),
                            training.after().stream().map(it -> round(project, it)).toList(),
                            training.letIn().stream().map(it -> coder(project, it)).toList(),
                            service.references(round).stream().map(Coder::name).toList(),
                            standings.stream().map(CoderResult::of).toList());
            if (json.wanted()) {
                program.console().json(shown);
            } else {
                say(shown);
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

    private void say(Result it) {
        var console = program.console();
        console.say("training", it.round(), it.mark(), String.join(", ", it.after()), it.after().size());
        it.marks().forEach(mark -> console.say("training-mark", mark.at(), mark.share()));
        if (!it.letIn().isEmpty()) {
            console.say("training-let-in", String.join(", ", it.letIn()));
        }
        for (var coder : it.coders()) {
            console.say(
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
                        console.say(
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
