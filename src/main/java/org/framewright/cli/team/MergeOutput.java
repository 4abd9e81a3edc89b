package org.framewright.cli.team;

import org.framewright.model.ConstantName;
import org.framewright.model.Problem;
import org.framewright.model.coding.DeviceConflict;
import org.framewright.team.merge.MergeReport;
import org.framewright.team.merge.MergeReport.MergeOutcome;
import org.framewright.team.merge.MergeService.RejectedFile;

import java.util.List;

/// The changes from coders' files, for `--json`.
///
/// @param dryRun whether nothing was changed
/// @param refused the files that were not merged
record MergeOutput(boolean dryRun, List<FileOutput> files, List<RefusedOutput> refused) {

    /// @param problems the reasons
    record RefusedOutput(String file, List<Problem> problems) {}

    /// @param unchanged the number of codings that the project had already
    record FileOutput(
            String file,
            List<String> coders,
            int unchanged,
            List<String> actors,
            List<CodingOutput> codings,
            List<Problem> warnings) {}

    /// @param given whether the article is on the coder's worklist in the round
    /// @param came `new`, `continued`, `reconciled`, `to-correct`, or `refused`
    record CodingOutput(
            String article,
            String coder,
            String round,
            String came,
            int added,
            int changed,
            int removed,
            List<DeviceConflict> clashes,
            List<Problem> problems,
            boolean given) {}

    static MergeOutput of(boolean dryRun, MergeReport report, List<RejectedFile> rejected) {
        return new MergeOutput(
                dryRun,
                report.files().stream().map(MergeOutput::of).toList(),
                rejected.stream().map(it -> new RefusedOutput(it.file().toString(), it.problems())).toList());
    }

    static FileOutput of(MergeReport.FileResult file) {
        return new FileOutput(
                file.file(),
                file.coders(),
                file.unchanged(),
                file.actors(),
                file.codings().stream().map(MergeOutput::of).toList(),
                file.warnings());
    }

    private static CodingOutput of(MergeReport.CodingResult coding) {
        var counts = coding.outcome().map(MergeOutcome::counts);
        return new CodingOutput(
                coding.article(),
                coding.coder(),
                coding.round(),
                coding.outcome().map(it -> ConstantName.of(it.kind())).orElse("refused"),
                counts.map(it -> it.added()).orElse(0),
                counts.map(it -> it.changed()).orElse(0),
                counts.map(it -> it.removed()).orElse(0),
                coding.outcome().map(MergeOutcome::conflicts).orElse(List.of()),
                coding.problems(),
                coding.assigned());
    }
}
