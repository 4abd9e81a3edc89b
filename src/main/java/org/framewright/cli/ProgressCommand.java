package org.framewright.cli;

import org.apache.commons.csv.CSVFormat;
import org.framewright.team.ProgressService.Standing;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `progress`: says how far everybody is.
@Command(name = "progress")
final class ProgressCommand implements Callable<Integer> {

    private final Program program;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Option(names = "--round", paramLabel = "ROUND", descriptionKey = "progress-round")
    private Optional<String> round = Optional.empty();

    @Option(names = "--csv", descriptionKey = "progress-csv")
    private boolean csv;

    @Mixin private final JsonOption json = new JsonOption();

    ProgressCommand(Program program) {
        this.program = program;
    }

    /// As [Standing], in what files write.
    private record Shown(
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
            int unsure,
            int memos,
            @Nullable String lastWorked,
            @Nullable Long daysWithout,
            @Nullable Long medianSeconds) {

        static final List<String> COLUMNS =
                List.of(
                        "round",
                        "coder",
                        "left",
                        "assigned",
                        "not_begun",
                        "open",
                        "set_aside",
                        "submitted",
                        "not_relevant",
                        "open_questions",
                        "unsure",
                        "memos",
                        "last_worked",
                        "days_without",
                        "median_seconds");

        static Shown of(Standing it) {
            return new Shown(
                    it.round().name(),
                    it.coder().name(),
                    it.coder().hasLeft(),
                    it.assigned(),
                    it.notBegun(),
                    it.open(),
                    it.setAside(),
                    it.submitted(),
                    it.notRelevant(),
                    it.openQuestions(),
                    it.unsure(),
                    it.memos(),
                    it.lastWorked().map(Instant::toString).orElse(null),
                    it.daysWithout().orElse(null),
                    it.medianSeconds().orElse(null));
        }

        Object[] cells() {
            return new Object[] {
                round,
                coder,
                left ? 1 : 0,
                assigned,
                notBegun,
                open,
                setAside,
                submitted,
                notRelevant,
                openQuestions,
                unsure,
                memos,
                Objects.requireNonNullElse(lastWorked, ""),
                daysWithout == null ? "" : daysWithout,
                medianSeconds == null ? "" : medianSeconds
            };
        }
    }

    @Override
    public Integer call() {
        try (var project = program.view(file.file())) {
            var progress = project.team().progress();
            var all = round.map(it -> progress.of(project.study().round(it).id())).orElseGet(progress::all);
            var shown = all.stream().map(Shown::of).toList();
            var console = program.console();
            if (json.wanted()) {
                console.json(shown);
            } else if (csv) {
                console.content(table(shown));
            } else if (shown.isEmpty()) {
                console.say("no-progress");
            } else {
                shown.forEach(it -> say(console, it));
            }
            return 0;
        }
    }

    private static String table(List<Shown> shown) {
        var text = new StringBuilder(CSVFormat.RFC4180.format(Shown.COLUMNS.toArray())).append("\r\n");
        shown.forEach(it -> text.append(CSVFormat.RFC4180.format(it.cells())).append("\r\n"));
        return text.toString();
    }

    private static void say(Console console, Shown it) {
        console.say(
                "progress",
                it.round(),
                it.coder(),
                it.left() ? 1 : 0,
                it.assigned(),
                it.submitted(),
                it.notRelevant(),
                it.open(),
                it.setAside(),
                it.notBegun(),
                it.openQuestions(),
                it.unsure(),
                it.memos(),
                it.daysWithout() == null ? -1 : it.daysWithout());
    }
}
