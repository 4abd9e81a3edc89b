package org.framewright.files;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A CSV file with a line of column names. The delimiter is the comma, semicolon or tab that is most frequent in this line. White space
/// around a cell is no part of it; empty rows are left out.
///
/// @param file as refusals name it
/// @param delimiter between cells
/// @param columns their names, each different; empty for an empty column without a name
public record CsvTable(String file, char delimiter, List<String> columns, List<CsvRow> rows) {

    /// The treatment of a column's name.
    @FunctionalInterface
    public interface ColumnNaming {

        /// The name that the column gets.
        ///
        /// @param column its number, from 0
        /// @param name as the file has it; may be empty
        String name(int column, String name);
    }

    /// A row that is not empty.
    ///
    /// @param number the row's number in a spreadsheet, from 1, the row of the column names
    /// @param line where it begins in the file, from 1
    /// @param cells one for each column; empty where there is nothing
    public record CsvRow(long number, long line, List<String> cells) {

        public CsvRow {
            cells = List.copyOf(cells);
        }
    }

    public CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// Reads a file.
    ///
    /// @throws Refusal where it can't be read, is no CSV, has a column twice, or a value in none
    public static CsvTable read(Path file, ColumnNaming naming) {
        if (Files.exists(file) && file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            throw new Refusal(FilesProblem.JSON_NO_TABLE, file.toString());
        }
        var table = of(CellGrid.readCsv(file), naming);
        var problems = table.problems();
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return table.trim();
    }

    /// The table without blanks of any kind around its cells, and without rows that show nothing.
    public CsvTable withoutBlanks() {
        return new CsvTable(file, delimiter, columns, CellGrid.withoutBlanks(rows));
    }

    private static CsvTable of(CellGrid grid, ColumnNaming naming) {
        var names = grid.rows().getFirst().cells();
        var columns = IntStream.range(0, names.size()).mapToObj(i -> naming.name(i, names.get(i))).toList();
        return new CsvTable(grid.file(), grid.delimiter(), columns, grid.rows().subList(1, grid.rows().size()));
    }

    private List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var seen = new HashSet<String>();
        columns.stream()
                .filter(column -> !column.isEmpty() && !seen.add(column))
                .forEach(column -> problems.add(Problem.of(FilesProblem.COLUMN_TWICE, file, column)));
        rows.stream()
                .filter(this::hasMoreThanColumns)
                .forEach(row -> problems.add(Problem.of(FilesProblem.CELL_WITHOUT_COLUMN, file, row.line())));
        return problems;
    }

    private boolean hasMoreThanColumns(CsvRow row) {
        return IntStream.range(0, row.cells().size()).anyMatch(i -> name(i).isEmpty() && !row.cells().get(i).isEmpty());
    }

    private String name(int column) {
        return column < columns.size() ? columns.get(column) : "";
    }

    /// The table with one cell for each column in every row.
    private CsvTable trim() {
        return new CsvTable(
                file,
                delimiter,
                columns,
                rows.stream()
                        .map(row ->
                                new CsvRow(
                                        row.number(),
                                        row.line(),
                                        IntStream.range(0, columns.size())
                                                .mapToObj(i -> i < row.cells().size() ? row.cells().get(i) : "")
                                                .toList()))
                        .toList());
    }
}
