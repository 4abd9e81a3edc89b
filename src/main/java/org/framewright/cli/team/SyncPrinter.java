package org.framewright.cli.team;

import org.framewright.cli.Console;
import org.framewright.cli.JsonOption;
import org.framewright.hub.SyncReport;
import org.framewright.hub.SyncReport.CoderSync;
import org.framewright.hub.SyncReport.SupervisorSync;
import org.framewright.team.packages.PackageService.PackageReport;

import java.util.List;
import java.util.Optional;

/// Prints the result of a synchronisation.
record SyncPrinter(Console console, JsonOption json) {

    /// Prints it.
    ///
    /// @return the exit code: 1 where something was refused
    int print(SyncReport report) {
        return switch (report) {
            case CoderSync it -> print(it);
            case SupervisorSync it -> print(it);
        };
    }

    private int print(CoderSync sync) {
        if (json.isWanted()) {
            console.json(new CoderOutput(sync.update().map(UpdateOutput::of), sync.sent(), sync.newStream()));
            return 0;
        }
        sync.update().ifPresent(it -> UpdateOutput.print(console, it));
        int exit =
                sync.update()
                        .map(it -> it.work())
                        .filter(it -> !it.codings().isEmpty())
                        .map(it -> new MergeFormatter(console).print(it))
                        .orElse(0);
        if (sync.newStream()) {
            console.printText("hub-new-stream");
        }
        console.printText(sync.sent() ? "hub-work-sent" : "hub-nothing-to-send");
        return exit;
    }

    private int print(SupervisorSync sync) {
        boolean refused =
                !sync.rejected().isEmpty()
                        || sync.merged().files().stream()
                                .flatMap(it -> it.codings().stream())
                                .anyMatch(it -> it.outcome().isEmpty());
        if (json.isWanted()) {
            var rejected =
                    sync.rejected().stream().flatMap(it -> it.problems().stream()).map(console::sentence).toList();
            console.json(new SupervisorOutput(MergeOutput.of(false, sync.merged()), rejected, sync.packages()));
            return refused ? 1 : 0;
        }
        var words = new MergeFormatter(console);
        sync.merged().files().forEach(words::print);
        sync.rejected().forEach(it -> console.report(it.problems()));
        sync.packages()
                .forEach(it ->
                        console.printText("hub-package-sent", it.number(), it.coder(), it.articles(), it.codings()));
        if (sync.merged().files().isEmpty() && sync.rejected().isEmpty() && sync.packages().isEmpty()) {
            console.printText("hub-nothing-new");
        }
        return refused ? 1 : 0;
    }

    /// A coder's synchronisation, for `--json`.
    private record CoderOutput(Optional<UpdateOutput> update, boolean sent, boolean newStream) {}

    /// A supervisor's synchronisation, for `--json`.
    private record SupervisorOutput(MergeOutput merged, List<String> rejected, List<PackageReport> packages) {}
}
