package org.framewright.cli.team;

import org.framewright.adjudication.AdjudicationProblem;
import org.framewright.cli.command.CliCommand;
import org.framewright.cli.command.CliProblem;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectArgument;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.study.Coder;
import org.framewright.project.Project;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Optional;

/// The commands `adjudication …`: the cases of a round, and the acceptance of unanimous answers.
@Command(name = "adjudication")
public final class AdjudicationCommand extends CliCommand {

    private AdjudicationCommand(CommandContext context) {
        super(context);
    }

    /// The command with its subcommands, in the order of the help.
    public static CommandLine line(CommandContext context) {
        return CommandContext.orderSubcommands(
                new CommandLine(new AdjudicationCommand(context)).addSubcommand(new AdjudicationListCommand(context)),
                "list",
                "accept-unanimous");
    }

    @Command(name = "accept-unanimous")
    int acceptUnanimous(
            @Mixin ProjectArgument file,
            @Option(names = "--as", paramLabel = "NAME", descriptionKey = "adjudicator", required = true) String name,
            @Option(names = "--round", paramLabel = "R", descriptionKey = "adjudicated-round") Optional<String> round) {
        return context.work(
                file.file(),
                project -> {
                    var service = project.adjudication();
                    var at = round.map(it -> project.study().round(it)).orElseGet(service::defaultRound);
                    var coderRound = new CoderRound(service.adjudicator(name), at);
                    int articles = 0;
                    int cases = 0;
                    for (var entry : service.readQueue(coderRound, ProgressListener.NONE).articles()) {
                        int there = entry.counts().unanimous().open();
                        if (there > 0) {
                            service.decideUndisputed(coderRound.key(entry.article()));
                            articles++;
                            cases += there;
                        }
                    }
                    console.printText("undisputed-taken", at.name(), name, cases, articles);
                    return 0;
                });
    }

    /// The reference coder of a name.
    static Coder requireCoder(Project project, String name) {
        return project.adjudication().adjudicators().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        project.study().coder(name).isPresent()
                                ? new Refusal(AdjudicationProblem.NO_REFERENCE_CODER, name)
                                : new Refusal(CliProblem.NO_SUCH_CODER, name));
    }
}
