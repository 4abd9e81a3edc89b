package org.framewright.files;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.framewright.model.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The rows of a spreadsheet as they stand there, CSV or XLSX; what its columns are is for others to say. White space around a
/// cell is no part of it; rows without anything are passed over.
///
/// @param file as refusals name it; with the sheet, where it has several
/// @param sheet its name; empty for CSV
/// @param delimiter between cells; a tab for XLSX, in which a comma parts nothing
/// @param rows each with as many cells as it has
public record CellGrid(String file, String sheet, char delimiter, List<CsvTable.CsvRow> rows) {

    static final int MAX_BYTES = 50_000_000;

    private static final int MOST_CELLS = 5_000_000;

    public CellGrid {
        rows = List.copyOf(rows);
    }

    /// The names of a file's sheets, in their order; of CSV a single one without a name.
    ///
    /// @throws Refusal where it can't be read
    public static List<String> sheets(Path file) {
        return Workbook.isWorkbook(file) ? Workbook.sheets(file) : List.of("");
    }

    /// Reads a file's first sheet.
    ///
    /// @throws Refusal where it can't be read, is none, or too large
    public static CellGrid read(Path file) {
        return read(file, "");
    }

    /// Reads a sheet.
    ///
    /// @param sheet its name or its number, from 1; empty for the first
    /// @throws Refusal as [#read(Path)], and where there is no such sheet
    public static CellGrid read(Path file, String sheet) {
        if (Workbook.isWorkbook(file)) {
            return Workbook.read(file, sheet);
        }
        if (!sheet.isEmpty()) {
            throw new Refusal(FilesProblem.NO_SHEETS, file.toString());
        }
        return readCsv(file);
    }

    /// Reads a CSV file.
    static CellGrid readCsv(Path file) {
        return parse(file.toString(), TextFile.read(file, MAX_BYTES).text());
    }

    private static CellGrid parse(String file, String text) {
        char delimiter = delimiter(text);
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreSurroundingSpaces(true)
                        .setIgnoreEmptyLines(true)
                        .get();
        var rows = new ArrayList<CsvTable.CsvRow>();
        long line = 0;
        long cells = 0;
        try (var parser = CSVParser.parse(text, format)) {
            var records = parser.iterator();
            while (records.hasNext()) {
                var record = records.next();
                long innerLines =
                        record.stream().mapToLong(cell -> cell.chars().filter(it -> it == '\n').count()).sum();
                line = parser.getCurrentLineNumber() - innerLines;
                cells += record.size();
                if (cells > MOST_CELLS) {
                    throw new Refusal(FilesProblem.TOO_MANY_CELLS, file, MOST_CELLS);
                }
                var texts = cells(record);
                if (rows.isEmpty() || texts.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new CsvTable.CsvRow(record.getRecordNumber(), line, texts));
                }
            }
            return new CellGrid(file, "", delimiter, rows);
        } catch (IOException | UncheckedIOException _) {
            throw new Refusal(FilesProblem.BROKEN_CSV, file, line + 1);
        }
    }

    private static List<String> cells(CSVRecord record) {
        return record.stream().map(String::strip).toList();
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
