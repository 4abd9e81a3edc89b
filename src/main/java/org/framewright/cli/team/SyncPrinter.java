package org.framewright.cli.team;

import org.framewright.cli.command.Console;
import org.framewright.cli.command.JsonOption;
import org.framewright.hub.SetAside;
import org.framewright.hub.SyncPreview;
import org.framewright.hub.SyncPreview.CoderPreview;
import org.framewright.hub.SyncPreview.SupervisorPreview;
import org.framewright.hub.SyncReport;
import org.framewright.hub.SyncReport.CoderSync;
import org.framewright.hub.SyncReport.PublicationReport;
import org.framewright.hub.SyncReport.RefusedWork;
import org.framewright.hub.SyncReport.SupervisorSync;
import org.framewright.model.ConstantName;
import org.framewright.team.merge.MergeReport;
import org.framewright.team.packages.PackageService.PackageReport;
import org.framewright.team.packages.UpdateReport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Prints the result of a synchronisation, or its preview.
record SyncPrinter(Console console, JsonOption json) {

    /// Prints the result of a synchronisation.
    ///
    /// @return the exit code: 1 where something was refused
    int print(SyncReport report) {
        return switch (report) {
            case CoderSync it -> print(it);
            case SupervisorSync it -> print(it);
        };
    }

    /// Prints the preview of a synchronisation.
    ///
    /// @return the exit code: 1 where something would be refused
    int print(SyncPreview preview) {
        if (!json.isWanted()) {
            console.printText("dry-run");
        }
        return switch (preview) {
            case CoderPreview it -> print(it);
            case SupervisorPreview it -> print(it);
        };
    }

    private int print(CoderPreview preview) {
        if (json.isWanted()) {
            console.json(new CoderPreviewOutput(true, preview.update().map(UpdateOutput::of), preview.unsent()));
            return 0;
        }
        int exit = print(preview.update());
        console.printText(preview.unsent() ? "hub-work-to-send" : "hub-nothing-to-send");
        return exit;
    }

    private int print(SupervisorPreview preview) {
        var due = preview.due().stream().map(it -> console.text("hub-package-due", it)).toList();
        var study = preview.study() ? List.of(console.text("hub-study-behind")) : List.<String>of();
        return print(
                preview.report(),
                preview.refused(),
                study,
                due,
                new SupervisorPreviewOutput(
                        preview.study(),
                        MergeOutput.of(true, preview.report(), List.of()),
                        sentences(preview.refused()),
                        preview.due()));
    }

    private int print(SupervisorSync sync) {
        var sent = new ArrayList<String>();
        for (var it : sync.packages()) {
            sent.add(console.text("hub-package-sent", it.number(), it.coder(), it.articles(), it.codings()));
        }
        sync.setAside().forEach(it -> sent.add(console.text("hub-set-aside", it.coder(), it.messages())));
        sync.publication().ifPresent(it -> sent.add(sentence(it)));
        var problems = sync.rebases().stream().flatMap(it -> it.problems().stream()).map(console::sentence).toList();
        var study = new ArrayList<String>();
        for (var rebase : sync.rebases()) {
            var changes =
                    rebase.taken().entrySet().stream()
                            .map(it ->
                                    console.words("common.hub.changes." + ConstantName.of(it.getKey()), it.getValue()));
            study.add(console.text("hub-study-taken", changes.collect(Collectors.joining(", "))));
        }
        study.addAll(problems);
        if (sync.studySent()) {
            study.add(console.text("hub-study-sent"));
        }
        int exit =
                print(
                        sync.merged(),
                        sync.refused(),
                        study,
                        sent,
                        new SupervisorOutput(
                                !sync.rebases().isEmpty(),
                                problems,
                                sync.studySent(),
                                MergeOutput.of(false, sync.merged(), List.of()),
                                sentences(sync.refused()),
                                sync.setAside(),
                                sync.packages(),
                                sync.publication().map(PublicationReport::tables),
                                sync.publication().stream()
                                        .flatMap(it -> it.problems().stream())
                                        .map(console::sentence)
                                        .toList()));
        boolean failed = sync.publication().filter(PublicationReport::isFailed).isPresent();
        return problems.isEmpty() && !failed ? exit : 1;
    }

    private String sentence(PublicationReport published) {
        return published.isFailed()
                ? console.text(
                        "hub-not-published",
                        published.problems().stream().map(console::sentence).collect(Collectors.joining(" ")))
                : console.text("hub-published-again", published.tables());
    }

    /// @param study the sentences about another supervisor's work
    /// @param packages a sentence for each, and about published tables
    /// @param output the same, for `--json`
    private int print(
            MergeReport report, List<RefusedWork> refused, List<String> study, List<String> packages, Object output) {
        if (json.isWanted()) {
            console.json(output);
        } else {
            var words = new MergeFormatter(console);
            study.forEach(console::print);
            report.files().forEach(words::print);
            refused.forEach(it -> console.report(key(it), arguments(it)));
            packages.forEach(console::print);
            if (report.files().isEmpty() && refused.isEmpty() && study.isEmpty() && packages.isEmpty()) {
                console.printText("hub-nothing-new");
            }
        }
        return isRefused(refused, report) ? 1 : 0;
    }

    private int print(Optional<UpdateReport> update) {
        update.ifPresent(it -> UpdateOutput.print(console, it));
        return update.map(UpdateReport::work)
                .filter(it -> !it.codings().isEmpty())
                .map(it -> new MergeFormatter(console).print(it))
                .orElse(0);
    }

    private List<String> sentences(List<RefusedWork> refused) {
        return refused.stream().map(it -> console.text(key(it), arguments(it))).toList();
    }

    private static String key(RefusedWork refused) {
        return refused.isSetAside() ? "hub-refused" : "hub-not-taken-in";
    }

    private Object[] arguments(RefusedWork refused) {
        var reasons = refused.problems().stream().map(console::sentence).collect(Collectors.joining(" "));
        return new Object[] {refused.coder(), refused.messages(), reasons};
    }

    private static boolean isRefused(List<RefusedWork> refused, MergeReport report) {
        return !refused.isEmpty()
                || report.files().stream().flatMap(it -> it.codings().stream()).anyMatch(it -> it.outcome().isEmpty());
    }

    private int print(CoderSync sync) {
        if (json.isWanted()) {
            console.json(new CoderOutput(sync.update().map(UpdateOutput::of), sync.sent(), sync.newStream()));
            return 0;
        }
        int exit = print(sync.update());
        if (sync.newStream()) {
            console.printText("hub-new-stream");
        }
        console.printText(sync.sent() ? "hub-work-sent" : "hub-nothing-to-send");
        return exit;
    }

    /// A coder's synchronisation, for `--json`.
    private record CoderOutput(Optional<UpdateOutput> update, boolean sent, boolean newStream) {}

    /// A coder's dry run, for `--json`.
    private record CoderPreviewOutput(boolean dryRun, Optional<UpdateOutput> update, boolean unsent) {}

    /// A supervisor's dry run, for `--json`.
    private record SupervisorPreviewOutput(
            boolean study, MergeOutput merged, List<String> rejected, List<String> due) {}

    /// A supervisor's synchronisation, for `--json`.
    private record SupervisorOutput(
            boolean study,
            List<String> leftOut,
            boolean studySent,
            MergeOutput merged,
            List<String> rejected,
            List<SetAside> setAside,
            List<PackageReport> packages,
            Optional<Integer> published,
            List<String> unpublished) {}
}
