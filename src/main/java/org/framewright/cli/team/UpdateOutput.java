package org.framewright.cli.team;

import org.framewright.cli.command.Console;
import org.framewright.team.packages.UpdateReport;

import java.util.List;
import java.util.stream.Collectors;

/// The changes from a package, for `--json`.
record UpdateOutput(
        int number,
        int given,
        int withdrawn,
        int withdrawnWithWork,
        List<String> rounds,
        List<Integer> codebookVersions,
        int rulings,
        int references,
        MergeOutput.FileOutput work) {

    static UpdateOutput of(UpdateReport report) {
        return new UpdateOutput(
                report.number(),
                report.given(),
                report.withdrawn(),
                report.kept(),
                report.rounds(),
                report.codebooks(),
                report.rulings(),
                report.references(),
                MergeOutput.of(report.work()));
    }

    /// Prints the changes in words.
    static void print(Console console, UpdateReport report) {
        console.printText("updated", report.number(), report.given(), report.withdrawn());
        if (report.kept() > 0) {
            console.printText("withdrawn-kept", report.kept());
        }
        if (!report.rounds().isEmpty()) {
            console.printText("rounds-came", String.join(", ", report.rounds()));
        }
        if (!report.codebooks().isEmpty()) {
            console.printText(
                    "codebooks-came",
                    report.codebooks().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        if (report.rulings() > 0) {
            console.printText("rulings-came", report.rulings());
        }
    }
}
