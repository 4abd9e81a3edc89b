package org.framewright.files.table;

import org.framewright.files.CsvTable.CsvRow;
import org.framewright.files.FilesProblem;
import org.framewright.files.Limits;
import org.framewright.files.RowReader;
import org.framewright.files.table.TableRow.CellFit;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The rows of a spreadsheet below its header, which need not be the first row: titles and merged cells may stand above it.
final class CellRows implements TableRows {

    /// How far down the header may stand.
    private static final int TOP = 10;

    /// No column's name is longer, so what stands below is none.
    private static final int LONGEST_HEADER_CELL = Limits.LONGEST_NAME;

    private final String file;
    private final RowReader reader;
    private final boolean ragged;
    private final Deque<CsvRow> waiting = new ArrayDeque<>();
    private final List<String> columns;
    private final int rowsAbove;
    private final boolean headed;

    /// @param ragged whether a row ends with its last cell that is filled, as in a workbook
    CellRows(String file, RowReader reader, boolean ragged, ColumnSynonyms synonyms) {
        this.file = file;
        this.reader = reader;
        this.ragged = ragged;
        for (int i = 0; i < TOP; i++) {
            reader.next().ifPresent(waiting::add);
        }
        this.headed = waiting.isEmpty() || !isArticle(waiting.peek(), synonyms);
        this.rowsAbove = waiting.isEmpty() || !headed ? 0 : findHeader(List.copyOf(waiting), synonyms);
        for (int i = 0; i < rowsAbove; i++) {
            waiting.remove();
        }
        this.columns =
                waiting.isEmpty()
                        ? List.of()
                        : names(
                                headed
                                        ? waiting.remove().cells()
                                        : Collections.nCopies(waiting.peek().cells().size(), ""));
    }

    /// The row with most names that are known; else the first one that is filled at least half as far as the fullest.
    private static int findHeader(List<CsvRow> rows, ColumnSynonyms synonyms) {
        int header = 0;
        long most = 0;
        for (int i = 0; i < rows.size() && !hasLongCell(rows.get(i)); i++) {
            long known = rows.get(i).cells().stream().filter(synonyms::isKnown).count();
            // one such word may be a value
            if (known > most && (i == 0 || known > 1)) {
                most = known;
                header = i;
            }
        }
        if (most > 0) {
            return header;
        }
        long fullest = rows.stream().mapToLong(CellRows::filled).max().orElse(0);
        while (header < rows.size() - 1 && filled(rows.get(header)) * 2 < fullest) {
            header++;
        }
        return header;
    }

    /// Whether a row is an article and no header: it has a text, and no usual name of a column.
    private static boolean isArticle(CsvRow row, ColumnSynonyms synonyms) {
        return hasLongCell(row) && row.cells().stream().noneMatch(synonyms::isKnown);
    }

    private static boolean hasLongCell(CsvRow row) {
        return row.cells().stream().anyMatch(it -> it.length() > LONGEST_HEADER_CELL);
    }

    private static long filled(CsvRow row) {
        return row.cells().stream().filter(it -> !it.isEmpty()).count();
    }

    private List<String> names(List<String> header) {
        int width = ragged ? waiting.stream().mapToInt(it -> it.cells().size()).max().orElse(0) : 0;
        int last = header.size();
        while (headed && last > 0 && header.get(last - 1).isEmpty()) {
            last--;
        }
        width = Math.max(width, last);
        if (width > Limits.MOST_COLUMNS) {
            throw new Refusal(TableProblem.TOO_MANY_COLUMNS, file, Limits.MOST_COLUMNS);
        }
        var names = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (int i = 0; i < width; i++) {
            var said = i < header.size() ? CellText.name(header.get(i)) : "";
            var name = said.isEmpty() ? ColumnProfile.UNNAMED + (i + 1) : said;
            if (!seen.add(name)) {
                throw new Refusal(FilesProblem.COLUMN_TWICE, file, name);
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    @Override
    public Optional<TableRow> next() {
        return Optional.ofNullable(waiting.poll()).or(reader::next).map(this::row);
    }

    private TableRow row(CsvRow row) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
            cells.put(columns.get(i), row.cells().get(i));
        }
        boolean more = row.cells().stream().skip(columns.size()).anyMatch(it -> !it.isEmpty());
        boolean fewer = !ragged && row.cells().size() < columns.size();
        return new TableRow(row.number(), cells, more ? CellFit.MORE : fewer ? CellFit.FEWER : CellFit.EXACT);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public List<Problem> warnings() {
        var warnings = new ArrayList<Problem>();
        if (!headed) {
            warnings.add(Problem.of(TableProblem.NO_HEADER, file));
        }
        if (rowsAbove > 0) {
            warnings.add(Problem.of(TableProblem.ROWS_ABOVE_HEADER, file, rowsAbove));
        }
        if (reader.mergedRows() > 0) {
            warnings.add(Problem.of(TableProblem.MERGED_CELLS_FILLED, file, reader.mergedRows()));
        }
        return warnings;
    }

    @Override
    public void close() {
        reader.close();
    }
}
