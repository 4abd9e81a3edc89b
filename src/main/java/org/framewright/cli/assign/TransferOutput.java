package org.framewright.cli.assign;

import org.framewright.cli.Console;
import org.framewright.cli.JsonOption;
import org.framewright.team.assign.AssignmentTransfer.Report;

import java.util.Optional;

/// What was taken back from a coder, and given to another one where there is one.
record TransferOutput(Report report, String from, Optional<String> to) {

    void show(Console console, JsonOption json) {
        if (json.wanted()) {
            console.json(report);
            return;
        }
        int moved = report.moved().size();
        to.ifPresentOrElse(
                it -> console.say("assign-moved", moved, from, it), () -> console.say("assign-withdrawn", moved, from));
        if (!report.begun().isEmpty()) {
            console.say("assign-begun", from, String.join(", ", report.begun()));
        }
        if (!report.packed().isEmpty()) {
            console.say("assign-packed", from, String.join(", ", report.packed()));
        }
        if (!report.kept().isEmpty()) {
            console.say("assign-kept", from, String.join(", ", report.kept()));
        }
        to.filter(_ -> !report.having().isEmpty())
                .ifPresent(it -> console.say("assign-having", it, String.join(", ", report.having())));
    }
}
