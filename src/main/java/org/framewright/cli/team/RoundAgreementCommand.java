package org.framewright.cli.team;

import org.framewright.agreement.FigureFormat;
import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.cli.agreement.FigureOutput;
import org.framewright.model.AgreementSnapshot.FigureSnapshot;
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

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "ROUND", descriptionKey = "round-name")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String name;

    @Mixin private final JsonOption json = new JsonOption();

    RoundAgreementCommand(CommandContext context) {
        this.context = context;
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
        try (var project = context.view(file.file())) {
            var kept =
                    project.team()
                            .rounds()
                            .closedAgreement(name)
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
            if (json.isWanted()) {
                context.console().json(shown);
            } else {
                print(shown);
            }
            return 0;
        }
    }

    private void print(Result result) {
        var console = context.console();
        console.printText(
                "round-agreement",
                result.round(),
                result.closed(),
                result.harmonisedTo(),
                result.inputs(),
                result.same() ? 1 : 0);
        for (var figure : result.figures()) {
            var value = figure.value();
            console.printText(
                    "kept-figure",
                    FigureOutput.about(console, figure.tag(), figure.about()),
                    figure.coders().isEmpty() ? console.text("all-pairs") : String.join(", ", figure.coders()),
                    figure.measure(),
                    value == null ? console.text("kept-undefined") : FigureFormat.round(value).toPlainString(),
                    figure.compared());
        }
    }
}
