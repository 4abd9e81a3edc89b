package org.framewright.cli.round;

import org.framewright.agreement.FigureRounding;
import org.framewright.cli.agreement.FigurePrinter;
import org.framewright.cli.command.CliCommand;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.JsonOption;
import org.framewright.cli.command.ProjectArgument;
import org.framewright.model.Refusal;
import org.framewright.model.study.AgreementSnapshot.FigureSnapshot;
import org.framewright.model.study.Round;
import org.framewright.team.RoundService;
import org.framewright.team.TeamProblem;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.function.Function;

/// The commands `round …`.
@Command(name = "round")
public final class RoundCommand extends CliCommand {

    private RoundCommand(CommandContext context) {
        super(context);
    }

    /// The command with its subcommands, in the order of the help.
    public static CommandLine line(CommandContext context) {
        return CommandContext.orderSubcommands(
                new CommandLine(new RoundCommand(context))
                        .addSubcommand(new RoundAddCommand(context))
                        .addSubcommand(new RoundSetCommand(context))
                        .addSubcommand(new RoundTrainingCommand(context)),
                "list",
                "add",
                "set",
                "close",
                "reopen",
                "agreement",
                "training");
    }

    @Command(name = "list")
    int list(@Mixin ProjectArgument file, @Mixin JsonOption json) {
        try (var project = context.view(file.file())) {
            var rounds = project.team().rounds().list().stream().map(RoundOutput::of).toList();
            return json.print(console, rounds, () -> rounds.forEach(it -> it.print(console)));
        }
    }

    @Command(name = "close")
    int close(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "ROUND", descriptionKey = "round-name") String name,
            @Mixin JsonOption json) {
        return change(file, rounds -> rounds.close(name), json);
    }

    @Command(name = "reopen")
    int reopen(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "ROUND", descriptionKey = "round-name") String name,
            @Mixin JsonOption json) {
        return change(file, rounds -> rounds.reopen(name), json);
    }

    private int change(ProjectArgument file, Function<RoundService, Round> change, JsonOption json) {
        return context.work(
                file.file(),
                project -> {
                    var rounds = project.team().rounds();
                    return RoundOutput.of(rounds.state(change.apply(rounds))).show(console, json);
                });
    }

    private record AgreementResult(
            String round,
            String closed,
            List<Integer> codebookVersions,
            int harmonisedTo,
            String inputs,
            boolean same,
            List<FigureSnapshot> figures) {}

    @Command(name = "agreement")
    int agreement(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "ROUND", descriptionKey = "round-name") String name,
            @Mixin JsonOption json) {
        try (var project = context.view(file.file())) {
            var kept =
                    project.team()
                            .rounds()
                            .closedAgreement(name)
                            .orElseThrow(() -> new Refusal(TeamProblem.NO_FIGURES_KEPT, name));
            var agreement = kept.agreement();
            var shown =
                    new AgreementResult(
                            name,
                            kept.at().toString(),
                            agreement.versions(),
                            agreement.harmonisedTo(),
                            agreement.inputs(),
                            kept.same(),
                            agreement.figures());
            if (json.isWanted()) {
                console.json(shown);
            } else {
                print(shown);
            }
            return 0;
        }
    }

    private void print(AgreementResult result) {
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
                    FigurePrinter.about(console, figure.tag(), figure.about()),
                    figure.coders().isEmpty() ? console.text("all-pairs") : String.join(", ", figure.coders()),
                    figure.measure(),
                    value == null ? console.text("kept-undefined") : FigureRounding.round(value).toPlainString(),
                    figure.compared());
        }
    }
}
