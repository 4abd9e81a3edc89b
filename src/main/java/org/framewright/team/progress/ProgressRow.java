package org.framewright.team.progress;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A coder's progress in a round, as a row for `--json` and CSV files; [CoderProgress] explains each field.
///
/// @param lastWorked ISO-8601, in UTC; null where no coding is begun
/// @param medianSeconds null where no time is stored; then `fast` is null, too
public record ProgressRow(
        String round,
        String coder,
        boolean left,
        int assigned,
        int notBegun,
        int open,
        int setAside,
        int submitted,
        int notRelevant,
        int openQuestions,
        int submittedOpen,
        int unsure,
        int memos,
        @Nullable String lastWorked,
        @Nullable Long daysWithout,
        @Nullable Long medianSeconds,
        @Nullable Boolean fast,
        boolean stalled,
        int packageMade,
        int packageTaken) {

    /// The row of one coder.
    ///
    /// @param stalled the number of days without work after which a coder counts as stalled
    public static ProgressRow of(CoderProgress progress, int stalled) {
        var articles = progress.articles();
        var doubts = progress.doubts();
        var pace = progress.pace();
        return new ProgressRow(
                progress.round().name(),
                progress.coder().name(),
                progress.coder().isDeactivated(),
                articles.assigned(),
                articles.notBegun(),
                articles.open(),
                articles.setAside(),
                articles.submitted(),
                articles.notRelevant(),
                doubts.openQuestions(),
                doubts.submittedOpen(),
                doubts.unsure(),
                doubts.memos(),
                pace.lastWorked().map(Instant::toString).orElse(null),
                pace.daysWithout().orElse(null),
                pace.medianSeconds().orElse(null),
                pace.medianSeconds().map(_ -> pace.fast()).orElse(null),
                progress.isStalled(stalled),
                progress.packages().made(),
                progress.packages().taken());
    }
}
