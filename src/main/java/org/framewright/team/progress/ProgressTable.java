package org.framewright.team.progress;

import org.apache.commons.csv.CSVFormat;

import java.time.Instant;
import java.util.List;

/// How far everybody is, as a CSV file: a line for each round and coder.
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

    /// The whole file.
    ///
    /// @param stalled after how many days without work a coder counts as stalled
    public static String csv(List<CoderProgress> standings, int stalled) {
        var text = new StringBuilder(CSVFormat.RFC4180.format(COLUMNS.toArray())).append("\r\n");
        standings.forEach(it -> text.append(CSVFormat.RFC4180.format(cells(it, stalled))).append("\r\n"));
        return text.toString();
    }

    private static Object[] cells(CoderProgress it, int stalled) {
        var articles = it.articles();
        var doubts = it.doubts();
        var pace = it.pace();
        return new Object[] {
            it.round().name(),
            it.coder().name(),
            digit(it.coder().hasLeft()),
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
            pace.lastWorked().map(Instant::toString).orElse(""),
            pace.daysWithout().map(String::valueOf).orElse(""),
            pace.medianSeconds().map(String::valueOf).orElse(""),
            pace.medianSeconds().map(_ -> digit(pace.fast())).orElse(""),
            digit(it.isStalled(stalled)),
            it.packages().made(),
            it.packages().taken()
        };
    }

    private static String digit(boolean yes) {
        return yes ? "1" : "0";
    }
}
