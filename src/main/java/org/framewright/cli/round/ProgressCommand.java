package org.framewright.cli.round;

import org.framewright.cli.CommandContext;
import org.framewright.cli.Console;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.team.progress.CoderProgress;
import org.framewright.team.progress.ProgressTable;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `progress`: says how far everybody is.
@Command(name = "progress")
public final class ProgressCommand implements Callable<Integer> {

    private final CommandContext program;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Option(names = "--round", paramLabel = "ROUND", descriptionKey = "progress-round")
    private Optional<String> round = Optional.empty();

    @Option(names = "--csv", descriptionKey = "progress-csv")
    private boolean csv;

    @Option(names = "--stalled-after", paramLabel = "DAYS", descriptionKey = "progress-stalled")
    private int stalledAfter = CoderProgress.STALLED_AFTER;

    @Mixin private final JsonOption json = new JsonOption();

    public ProgressCommand(CommandContext program) {
        this.program = program;
    }

    /// As [CoderProgress], in what files write.
    private record Result(
            String round,
            String coder,
            boolean left,
            int assigned,
            int notBegun,
            int open,
            int setAside,
            int submitted,
            int notRelevant,
            int openQuestions,
            int submittedOpen,
            int unsure,
            int memos,
            @Nullable String lastWorked,
            @Nullable Long daysWithout,
            @Nullable Long medianSeconds,
            @Nullable Boolean fast,
            boolean stalled,
            int packageMade,
            int packageTaken) {

        static Result of(CoderProgress it, int stalled) {
            var articles = it.articles();
            var doubts = it.doubts();
            var pace = it.pace();
            return new Result(
                    it.round().name(),
                    it.coder().name(),
                    it.coder().hasLeft(),
                    articles.assigned(),
                    articles.notBegun(),
                    articles.open(),
                    articles.setAside(),
                    articles.submitted(),
                    articles.notRelevant(),
                    doubts.openQuestions(),
                    doubts.submittedOpen(),
                    doubts.unsure(),
                    doubts.memos(),
                    pace.lastWorked().map(Instant::toString).orElse(null),
                    pace.daysWithout().orElse(null),
                    pace.medianSeconds().orElse(null),
                    pace.medianSeconds().map(_ -> pace.fast()).orElse(null),
                    it.isStalled(stalled),
                    it.packages().made(),
                    it.packages().taken());
        }
    }

    @Override
    public Integer call() {
        try (var project = program.view(file.file())) {
            var progress = project.team().progress();
            var all = round.map(it -> progress.of(project.study().round(it).id())).orElseGet(progress::all);
            var shown = all.stream().map(it -> Result.of(it, stalledAfter)).toList();
            var console = program.console();
            if (json.wanted()) {
                console.json(shown);
            } else if (csv) {
                console.content(ProgressTable.csv(all, stalledAfter));
            } else if (shown.isEmpty()) {
                console.say("no-progress");
            } else {
                shown.forEach(it -> say(console, it));
            }
            return 0;
        }
    }

    private static void say(Console console, Result it) {
        console.say(
                "progress",
                it.round(),
                it.coder(),
                it.left() ? 1 : 0,
                // more than are assigned, where work was withdrawn that somebody had begun
                it.notBegun() + it.open() + it.setAside() + it.submitted() + it.notRelevant(),
                it.submitted(),
                it.notRelevant(),
                it.open(),
                it.setAside(),
                it.notBegun(),
                it.openQuestions(),
                it.unsure(),
                it.memos(),
                it.daysWithout() == null ? -1 : it.daysWithout(),
                it.stalled() ? 1 : 0,
                Boolean.TRUE.equals(it.fast()) ? 1 : 0,
                it.submittedOpen(),
                it.packageMade(),
                it.packageTaken());
    }
}
