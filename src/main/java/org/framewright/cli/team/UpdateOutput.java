package org.framewright.cli.team;

import org.framewright.cli.Console;
import org.framewright.team.packages.UpdateReport;

import java.util.List;

/// What a package brought, for programs.
record UpdateOutput(
        int number,
        int given,
        int withdrawn,
        int withdrawnWithWork,
        List<Integer> codebookVersions,
        int rulings,
        int references,
        MergeOutput.FileOutput work) {

    static UpdateOutput of(UpdateReport report, Console console) {
        return new UpdateOutput(
                report.number(),
                report.given(),
                report.withdrawn(),
                report.kept(),
                report.codebooks(),
                report.rulings(),
                report.references(),
                MergeOutput.of(report.work(), console));
    }
}
