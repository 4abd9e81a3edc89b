package org.framewright.cli.team;

import org.framewright.cli.command.Console;
import org.framewright.model.Problem;
import org.framewright.team.merge.MergeReport;
import org.framewright.team.merge.MergeReport.MergeOutcome;
import org.framewright.team.merge.MergeService.RejectedFile;

import java.util.List;
import java.util.function.Predicate;

/// The changes from coders' files, in words.
record MergeFormatter(Console console) {

    /// Prints the changes from a file, and reports refused codings.
    ///
    /// @return the exit code: 1 where a coding was refused
    int print(MergeReport.FileResult file) {
        var counts = file.counts();
        var coders = String.join(", ", file.coders());
        if (file.codings().isEmpty() && file.unchanged() == 0) {
            console.printText("file-empty", file.file(), coders);
        } else {
            console.printText(
                    "file-brought",
                    file.file(),
                    coders,
                    count(file, it -> it.kind() == MergeOutcome.Kind.NEW),
                    count(file, it -> it.kind() != MergeOutcome.Kind.NEW),
                    file.unchanged());
        }
        if (count(file, _ -> true) > 0) {
            console.printText("annotations-brought", counts.added(), counts.changed(), counts.removed());
        }
        if (!file.actors().isEmpty()) {
            console.printText("actors-brought", file.actors().size(), String.join(", ", file.actors()));
        }
        for (var coding : file.codings()) {
            coding.outcome().ifPresent(it -> print(coding, it));
        }
        console.report(file.warnings());
        List<Problem> problems = file.codings().stream().flatMap(it -> it.problems().stream()).toList();
        console.report(problems);
        return problems.isEmpty() ? 0 : 1;
    }

    /// Reports the files that were not merged.
    ///
    /// @return the exit code: 1 where there is one
    int printRejected(List<RejectedFile> rejected) {
        for (var file : rejected) {
            console.report(file.problems());
        }
        return rejected.isEmpty() ? 0 : 1;
    }

    private void print(MergeReport.CodingResult coding, MergeOutcome joined) {
        if (coding.isUnassigned()) {
            console.printText("ungiven", coding.article(), coding.coder(), coding.round());
        }
        if (joined.kind() == MergeOutcome.Kind.TO_CORRECT) {
            console.printText("to-correct", coding.article(), coding.coder());
        }
        for (var clash : joined.conflicts()) {
            console.printText(
                    clash.annotation().isEmpty() ? "clash-unmarked" : "clash",
                    coding.article(),
                    coding.coder(),
                    clash.what(),
                    clash.here().isEmpty() ? console.text("nothing") : clash.here(),
                    clash.there().isEmpty() ? console.text("nothing") : clash.there());
        }
    }

    private static long count(MergeReport.FileResult file, Predicate<MergeOutcome> which) {
        return file.codings().stream().flatMap(it -> it.outcome().stream()).filter(which).count();
    }
}
