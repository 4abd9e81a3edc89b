package org.framewright.cli;

import org.framewright.team.UpdateReport;

import java.util.List;

/// What a package brought, for programs.
record ShownUpdate(
        int number,
        int given,
        int withdrawn,
        int withdrawnWithWork,
        List<Integer> codebookVersions,
        int rulings,
        int references,
        ShownMerge.FileOutput work) {

    static ShownUpdate of(UpdateReport report, Console console) {
        return new ShownUpdate(
                report.number(),
                report.given(),
                report.withdrawn(),
                report.kept(),
                report.codebooks(),
                report.rulings(),
                report.references(),
                ShownMerge.of(report.brought(), console));
    }
}
