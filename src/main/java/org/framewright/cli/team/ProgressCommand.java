package org.framewright.cli.team;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.Console;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.team.progress.CoderProgress;
import org.framewright.team.progress.ProgressRow;
import org.framewright.team.progress.ProgressTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Optional;

/// `progress`: shows each coder's progress.
@Command(name = "progress")
public final class ProgressCommand extends ProjectCommand {

    @Option(names = "--round", paramLabel = "ROUND", descriptionKey = "progress-round")
    private Optional<String> round = Optional.empty();

    @Option(names = "--csv", descriptionKey = "progress-csv")
    private boolean csv;

    @Option(names = "--stalled-after", paramLabel = "DAYS", descriptionKey = "progress-stalled")
    private int stalledAfter = CoderProgress.STALLED_AFTER;

    public ProgressCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var project = view()) {
            var progress = project.team().progress();
            var all = round.map(it -> progress.listByRound(project.study().round(it).id())).orElseGet(progress::list);
            var shown = all.stream().map(it -> ProgressRow.of(it, stalledAfter)).toList();
            if (json.isWanted()) {
                console.json(shown);
            } else if (csv) {
                console.content(ProgressTable.csv(all, stalledAfter));
            } else if (shown.isEmpty()) {
                console.printText("no-progress");
            } else {
                shown.forEach(result -> print(console, result));
            }
            return 0;
        }
    }

    private static void print(Console console, ProgressRow result) {
        console.printText(
                "progress",
                result.round(),
                result.coder(),
                result.left() ? 1 : 0,
                // the sum is larger than the number of assigned articles where a begun assignment was withdrawn
                result.notBegun() + result.open() + result.setAside() + result.submitted() + result.notRelevant(),
                result.submitted(),
                result.notRelevant(),
                result.open(),
                result.setAside(),
                result.notBegun(),
                result.openQuestions(),
                result.unsure(),
                result.memos(),
                result.daysWithout() == null ? -1 : result.daysWithout(),
                result.stalled() ? 1 : 0,
                Boolean.TRUE.equals(result.fast()) ? 1 : 0,
                result.submittedOpen(),
                result.packageMade(),
                result.packageTaken());
    }
}
