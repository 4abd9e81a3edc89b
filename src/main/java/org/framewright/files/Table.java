package org.framewright.files;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A CSV file with a line of column names. Comma, semicolon or tab: whichever the line of column names has most of. White
/// space around a cell is no part of it; rows without anything are passed over.
///
/// @param file as refusals name it
/// @param delimiter between cells
/// @param columns their names, each different; empty for one without a name, in which there is nothing
public record Table(String file, char delimiter, List<String> columns, List<Row> rows) {

    /// What becomes of a column's name.
    @FunctionalInterface
    public interface Naming {

        /// The name that the column gets.
        ///
        /// @param column its number, from 0
        /// @param name as the file has it; may be empty
        String of(int column, String name);
    }

    private static final int MAX_BYTES = 50_000_000;

    /// A row that holds something.
    ///
    /// @param number which row it is in a spreadsheet, from 1, that of the column names
    /// @param line where it begins in the file, from 1
    /// @param cells one for each column; empty where there is nothing
    public record Row(long number, long line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// Reads a file.
    ///
    /// @throws Refusal where it can't be read, is no CSV, has a column twice, or a value in none
    public static Table read(Path file, Naming naming) {
        var text = TextFiles.read(file, MAX_BYTES).text();
        var table = parse(file.toString(), text, naming);
        var problems = table.problems();
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return table.trimmed();
    }

    private static Table parse(String file, String text, Naming naming) {
        char delimiter = delimiter(text);
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreSurroundingSpaces(true)
                        .setIgnoreEmptyLines(true)
                        .get();
        var rows = new ArrayList<Row>();
        long line = 1;
        try (var parser = CSVParser.parse(text, format)) {
            var records = parser.iterator();
            var names = cells(records.next());
            var columns = IntStream.range(0, names.size()).mapToObj(i -> naming.of(i, names.get(i))).toList();
            while (records.hasNext()) {
                var record = records.next();
                long innerLines =
                        record.stream().mapToLong(cell -> cell.chars().filter(it -> it == '\n').count()).sum();
                line = parser.getCurrentLineNumber() - innerLines;
                var cells = cells(record);
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new Row(record.getRecordNumber(), line, cells));
                }
            }
            return new Table(file, delimiter, columns, rows);
        } catch (IOException | UncheckedIOException _) {
            throw new Refusal(FilesProblem.BROKEN_CSV, file, line + 1);
        }
    }

    private static List<String> cells(CSVRecord record) {
        return record.stream().map(String::strip).toList();
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

    private boolean hasMoreThanColumns(Row row) {
        return IntStream.range(0, row.cells().size()).anyMatch(i -> name(i).isEmpty() && !row.cells().get(i).isEmpty());
    }

    private String name(int column) {
        return column < columns.size() ? columns.get(column) : "";
    }

    /// With as many cells in each row as there are columns.
    private Table trimmed() {
        return new Table(
                file,
                delimiter,
                columns,
                rows.stream()
                        .map(row ->
                                new Row(
                                        row.number(),
                                        row.line(),
                                        IntStream.range(0, columns.size())
                                                .mapToObj(i -> i < row.cells().size() ? row.cells().get(i) : "")
                                                .toList()))
                        .toList());
    }

    private static char delimiter(String text) {
        var header = text.strip().lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        // where they are equally many, the comma is the one that a column's name may hold
        return Stream.of('\t', ';', ',').max(Comparator.comparingLong(each -> count(header, each))).orElse(',');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(it -> it == wanted).count();
    }
}
