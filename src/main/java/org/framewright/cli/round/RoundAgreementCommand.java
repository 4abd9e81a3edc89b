package org.framewright.cli.round;

import org.framewright.agreement.FigureFormat;
import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.cli.agreement.FigureAnswer;
import org.framewright.model.FigureSnapshot;
import org.framewright.model.Refusal;
import org.framewright.team.TeamProblem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/// `round agreement`: says what was kept of a round's agreement when it was closed.
@Command(name = "agreement")
final class RoundAgreementCommand implements Callable<Integer> {

    private final CommandContext program;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "ROUND", descriptionKey = "round-name")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    @Mixin private final JsonOption json = new JsonOption();

    RoundAgreementCommand(CommandContext program) {
        this.program = program;
    }

    private record Result(
            String round,
            String closed,
            List<Integer> codebookVersions,
            int harmonisedTo,
            String inputs,
            boolean same,
            List<FigureSnapshot> figures) {}

    @Override
    public Integer call() {
        try (var project = program.view(file.file())) {
            var kept =
                    project.team()
                            .rounds()
                            .kept(name)
                            .orElseThrow(() -> new Refusal(TeamProblem.NO_FIGURES_KEPT, name));
            var agreement = kept.agreement();
            var shown =
                    new Result(
                            name,
                            kept.at().toString(),
                            agreement.versions(),
                            agreement.harmonisedTo(),
                            agreement.inputs(),
                            kept.same(),
                            agreement.figures());
            if (json.wanted()) {
                program.console().json(shown);
            } else {
                say(shown);
            }
            return 0;
        }
    }

    private void say(Result it) {
        var console = program.console();
        console.say("round-agreement", it.round(), it.closed(), it.harmonisedTo(), it.inputs(), it.same() ? 1 : 0);
        for (var figure : it.figures()) {
            var value = figure.value();
            console.say(
                    "kept-figure",
                    FigureAnswer.about(console, figure.tag(), figure.about()),
                    figure.coders().isEmpty() ? console.text("all-pairs") : String.join(", ", figure.coders()),
                    figure.measure(),
                    value == null ? console.text("kept-undefined") : FigureFormat.of(value).toPlainString(),
                    figure.compared());
        }
    }
}
