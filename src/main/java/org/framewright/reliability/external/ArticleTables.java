package org.framewright.reliability.external;

import org.framewright.files.CsvTable;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads the facts that passages alone don't show: which coders have coded which article, and the length of each article.
final class ArticleTables {

    private static final String ARTICLE = "article";
    private static final String CODER = "coder";
    private static final String LENGTH = "length";

    private final CsvTable table;
    private final List<Problem> problems = new ArrayList<>();

    private ArticleTables(Path file) {
        this.table = CsvTable.read(file, (_, name) -> column(name.toLowerCase(Locale.ROOT))).withoutBlanks();
    }

    /// The name of a column for the reader: `characters`, an export's name for the length, counts as `length`.
    private static String column(String name) {
        return name.equals("characters") ? LENGTH : name;
    }

    /// Reads a CSV file with the columns `article` and `coder`: a row for each coding, also for a coding without
    /// passages.
    ///
    /// @throws Refusal where the file is not such a table
    static Set<CoderArticle> readCodings(Path file) {
        var read = new ArticleTables(file);
        var columns = read.columns(ARTICLE, CODER);
        var codings = new LinkedHashSet<CoderArticle>();
        for (var row : read.table.rows()) {
            var article = read.cell(row, columns.get(0));
            var coder = read.cell(row, columns.get(1));
            codings.add(new CoderArticle(article, coder));
        }
        return read.requireNoProblems(codings);
    }

    /// Reads a CSV file with the columns `article` and `length`, in code points.
    ///
    /// @throws Refusal where the file is not such a table
    static Map<String, Integer> readLengths(Path file) {
        var read = new ArticleTables(file);
        var columns = read.columns(ARTICLE, LENGTH);
        var lengths = new HashMap<String, Integer>();
        var lines = new HashMap<String, Long>();
        for (var row : read.table.rows()) {
            var article = read.cell(row, columns.get(0));
            var earlier = lines.putIfAbsent(article, row.line());
            if (earlier != null) {
                read.problem(ExternalProblem.LENGTH_TWICE, row.line(), article, earlier);
            }
            var length = row.cells().get(columns.get(1));
            if (length.matches("[0-9]{1,9}") && Integer.parseInt(length) > 0) {
                lengths.put(article, Integer.parseInt(length));
            } else {
                read.problem(ExternalProblem.NOT_A_LENGTH, row.line(), article, length);
            }
        }
        return read.requireNoProblems(lengths);
    }

    private List<Integer> columns(String... names) {
        var columns = List.of(names).stream().map(table.columns()::indexOf).toList();
        if (columns.contains(-1)) {
            throw new Refusal(ExternalProblem.COLUMNS_MISSING, table.file(), String.join(", ", names));
        }
        return columns;
    }

    private String cell(CsvTable.CsvRow row, int column) {
        var cell = row.cells().get(column);
        if (cell.isEmpty()) {
            problem(ExternalProblem.CELL_EMPTY, row.line());
        }
        return cell;
    }

    private void problem(ExternalProblem code, Object... details) {
        problems.add(Problem.of(code, table.file(), details));
    }

    private <T> T requireNoProblems(T read) {
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return read;
    }

    /// A coder who has coded an article.
    record CoderArticle(String article, String coder) {}
}
