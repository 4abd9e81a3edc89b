package org.framewright.cli.file;

import org.framewright.model.Problem;
import org.framewright.model.study.ProjectSummary;
import org.framewright.safekeeping.backup.BackupService.BackupContents;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// A backup for `--json`. Counts are zero and texts empty where the backup can't be read; `problems` has the reason.
///
/// @param at ISO-8601, in UTC
/// @param project the project's identity
record BackupOutput(
        int number,
        Path file,
        Instant at,
        String reason,
        long bytes,
        long revision,
        String project,
        long articles,
        long codings,
        long submitted,
        long annotations,
        List<String> coders,
        List<Problem> problems) {

    private static final ProjectSummary NOTHING = new ProjectSummary("", "", 0, 0, 0, 0, 0, List.of());

    static BackupOutput of(BackupContents contents) {
        var backup = contents.backup();
        var holds = contents.summary().orElse(NOTHING);
        return new BackupOutput(
                backup.number(),
                backup.file(),
                backup.at(),
                backup.reason().name().toLowerCase(Locale.ROOT),
                backup.bytes(),
                backup.revision(),
                holds.id(),
                holds.articles(),
                holds.codings(),
                holds.submitted(),
                holds.annotations(),
                holds.coders(),
                contents.problems());
    }
}
