package org.framewright.cli;

import org.framewright.team.UpdateReport;

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
                MergeOutput.of(report.brought(), console));
    }
}
