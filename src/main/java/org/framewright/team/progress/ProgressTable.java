package org.framewright.team.progress;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The progress of all coders, as a CSV file: a line for each round and coder.
public final class ProgressTable {

    private static final List<String> COLUMNS =
            List.of(
                    "round",
                    "coder",
                    "left",
                    "assigned",
                    "not_begun",
                    "open",
                    "set_aside",
                    "submitted",
                    "not_relevant",
                    "open_questions",
                    "submitted_open",
                    "unsure",
                    "memos",
                    "last_worked",
                    "days_without",
                    "median_seconds",
                    "fast",
                    "stalled",
                    "package_made",
                    "package_taken");

    private ProgressTable() {}

    /// The content of the CSV file.
    ///
    /// @param stalled the number of days without work after which a coder counts as stalled
    public static String csv(List<CoderProgress> progresses, int stalled) {
        var text = new StringBuilder(CSVFormat.RFC4180.format(COLUMNS.toArray())).append("\r\n");
        for (var each : progresses) {
            text.append(CSVFormat.RFC4180.format(cells(ProgressRow.of(each, stalled)))).append("\r\n");
        }
        return text.toString();
    }

    private static @Nullable Object[] cells(ProgressRow row) {
        return new @Nullable Object[] {
            row.round(),
            row.coder(),
            digit(row.left()),
            row.assigned(),
            row.notBegun(),
            row.open(),
            row.setAside(),
            row.submitted(),
            row.notRelevant(),
            row.openQuestions(),
            row.submittedOpen(),
            row.unsure(),
            row.memos(),
            row.lastWorked(),
            row.daysWithout(),
            row.medianSeconds(),
            digit(row.fast()),
            digit(row.stalled()),
            row.packageMade(),
            row.packageTaken()
        };
    }

    private static @Nullable Integer digit(@Nullable Boolean yes) {
        return yes == null ? null : yes ? 1 : 0;
    }
}
