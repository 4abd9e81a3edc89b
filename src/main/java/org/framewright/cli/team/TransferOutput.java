package org.framewright.cli.team;

import org.framewright.cli.Console;
import org.framewright.cli.JsonOption;
import org.framewright.team.assign.AssignmentTransfer.TransferReport;

import java.util.Optional;

/// What was taken back from a coder, and given to another one where there is one.
record TransferOutput(TransferReport report, String from, Optional<String> to) {

    void show(Console console, JsonOption json) {
        if (json.isWanted()) {
            console.json(report);
            return;
        }
        int moved = report.moved().size();
        to.ifPresentOrElse(
                it -> console.printText("assign-moved", moved, from, it),
                () -> console.printText("assign-withdrawn", moved, from));
        if (!report.begun().isEmpty()) {
            console.printText("assign-begun", from, String.join(", ", report.begun()));
        }
        if (!report.packed().isEmpty()) {
            console.printText("assign-packed", from, String.join(", ", report.packed()));
        }
        if (!report.kept().isEmpty()) {
            console.printText("assign-kept", from, String.join(", ", report.kept()));
        }
        to.filter(_ -> !report.having().isEmpty())
                .ifPresent(it -> console.printText("assign-having", it, String.join(", ", report.having())));
    }
}
