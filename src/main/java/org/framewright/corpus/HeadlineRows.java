package org.framewright.corpus;

import org.framewright.files.table.RowTally;
import org.framewright.files.table.TableProblem;
import org.framewright.model.Problem;
import org.framewright.model.article.Article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A table's rows without a headline, less those whose text begins with one.
final class HeadlineRows {

    private static final Pattern RUN = Pattern.compile("(\\d{1,18})(?:–(\\d{1,18}))?");

    private HeadlineRows() {}

    /// The warnings about a table, with the rows that are still without a headline.
    static List<Problem> recount(List<Problem> warnings, List<ImportCandidate> candidates) {
        var open =
                candidates.stream()
                        .filter(it -> !it.metadata().containsKey(Article.HEADLINE))
                        .map(it -> it.headline().isEmpty())
                        .toList();
        return open.stream().allMatch(it -> it)
                ? warnings
                : warnings.stream()
                        .flatMap(it ->
                                it.code() == TableProblem.ROWS_WITHOUT_HEADLINE
                                        ? recount(it, open).stream()
                                        : List.of(it).stream())
                        .toList();
    }

    private static List<Problem> recount(Problem warning, List<Boolean> open) {
        var rows = rows(warning.details().get(1));
        var tally = new RowTally(TableProblem.ROWS_WITHOUT_HEADLINE);
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i) && i < rows.size()) {
                tally.add(rows.get(i));
            } else if (open.get(i)) {
                tally.addUnlisted();
            }
        }
        return tally.warning(warning.where()).stream().toList();
    }

    private static List<Long> rows(String listed) {
        var rows = new ArrayList<Long>();
        var runs = RUN.matcher(listed);
        while (runs.find()) {
            long from = Long.parseLong(runs.group(1));
            long to = runs.group(2) == null ? from : Long.parseLong(runs.group(2));
            for (long row = from; row <= to; row++) {
                rows.add(row);
            }
        }
        return rows;
    }
}
