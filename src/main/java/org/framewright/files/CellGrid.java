package org.framewright.files;

import org.framewright.files.Limits.CellLimits;
import org.framewright.model.Refusal;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows of a spreadsheet, CSV or XLSX, as in the file, without a mapping. Blanks of any kind around a cell are no part of it; empty
/// rows are left out.
///
/// @param file as refusals name it; with the sheet, where it has several
/// @param sheet its name; empty for CSV
/// @param delimiter between cells; a tab for XLSX, where commas do not separate
/// @param rows each with its own number of cells
public record CellGrid(String file, String sheet, char delimiter, List<CsvTable.CsvRow> rows) {

    /// Cells of a CSV file are small.
    private static final CellLimits CSV = Limits.GRID.withMostCells(5_000_000);

    public CellGrid {
        rows = List.copyOf(rows);
    }

    /// The names of a file's sheets, in their order; of CSV a single one without a name.
    ///
    /// @throws Refusal where it can't be read
    public static List<String> sheets(Path file) {
        return sheets(file, Limits.GRID);
    }

    /// As [#sheets(Path)], of larger files.
    public static List<String> sheets(Path file, CellLimits limits) {
        return Workbook.isWorkbook(file) ? Workbook.sheets(file, limits) : List.of("");
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
            return Workbook.read(file, sheet).withoutBlanks();
        }
        if (!sheet.isEmpty()) {
            throw new Refusal(FilesProblem.NO_SHEETS, file.toString());
        }
        return readCsv(file).withoutBlanks();
    }

    private CellGrid withoutBlanks() {
        var seen = withoutBlanks(rows);
        if (seen.isEmpty()) {
            throw new Refusal(FilesProblem.EMPTY, file);
        }
        return new CellGrid(file, sheet, delimiter, seen);
    }

    /// Rows with the texts of their cells, without the rows that show nothing.
    static List<CsvTable.CsvRow> withoutBlanks(List<CsvTable.CsvRow> rows) {
        return rows.stream()
                .map(CellGrid::withoutBlanks)
                .filter(it -> it.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
    }

    /// Reads a sheet row by row, also one too large for memory, and days as days (`2024-03-04`).
    ///
    /// @param encoding of a CSV file; empty for a workbook
    /// @param sheet of a workbook; its name or number, empty for the first
    /// @throws Refusal where it can't be read, or is none
    public static RowReader open(Path file, Optional<TextEncoding> encoding, String sheet, CellLimits limits) {
        return encoding.<RowReader>map(it -> new CsvReader(file.toString(), it.open(file), limits))
                .orElseGet(() -> Workbook.open(file, sheet, limits));
    }

    private static CsvTable.CsvRow withoutBlanks(CsvTable.CsvRow row) {
        var cells = row.cells().stream().map(BlankText::stripCell).toList();
        return cells.equals(row.cells()) ? row : new CsvTable.CsvRow(row.number(), row.line(), cells);
    }

    /// Whether a file is a workbook, by its first bytes.
    ///
    /// @throws Refusal where it is one of an old Excel
    public static boolean isWorkbook(Path file) {
        return Workbook.isWorkbook(file);
    }

    /// Reads a CSV file.
    static CellGrid readCsv(Path file) {
        var text = new StringReader(TextFile.read(file, (int) Limits.GRID.mostBytes()).text());
        try (var reader = new CsvReader(file.toString(), text, CSV)) {
            var rows = rows(reader);
            if (rows.isEmpty()) {
                throw new Refusal(FilesProblem.EMPTY, file.toString());
            }
            if (rows.stream().anyMatch(it -> it.cells().size() > Limits.MOST_SHEET_COLUMNS)) {
                // a column may be a coder, and all pairs are compared
                throw new Refusal(FilesProblem.TOO_MANY_COLUMNS, file.toString(), Limits.MOST_SHEET_COLUMNS);
            }
            return new CellGrid(file.toString(), "", reader.delimiter(), rows);
        }
    }

    /// All rows.
    static List<CsvTable.CsvRow> rows(RowReader reader) {
        var rows = new ArrayList<CsvTable.CsvRow>();
        for (var row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get());
        }
        return rows;
    }
}
