package org.framewright.files;

import org.framewright.files.Limits.CellLimits;
import org.framewright.model.Refusal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;

/// Reads the rows of a sheet, cells as a person would type them.
final class SheetReader implements RowReader {

    private static final long EXACT_INTEGERS = 1L << 53;
    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");

    private final String file;
    private final WorkbookPart part;
    private final List<String> shared;
    private final DateStyles dates;
    private final CellLimits limits;
    private final MergedCells merged;
    private List<String> cells = new ArrayList<>();
    private int row;
    private long rowLength;
    private long read;
    private boolean ended;

    /// @param file as refusals name it
    /// @param shared the strings that cells name by their number
    /// @param dates the styles of cells that hold a day
    /// @param merged the cells that are filled from above
    SheetReader(
            String file,
            WorkbookPart part,
            List<String> shared,
            DateStyles dates,
            MergedCells merged,
            CellLimits limits) {
        this.file = file;
        this.part = part;
        this.shared = shared;
        this.dates = dates;
        this.merged = merged;
        this.limits = limits;
    }

    @Override
    public Optional<CsvTable.CsvRow> next() {
        try {
            while (!ended && part.next() && !part.ends("sheetData")) {
                if (part.begins("row")) {
                    begin(part.attribute("r"));
                } else if (part.begins("c")) {
                    cell(column(part.attribute("r")), part.attribute("t"), part.attribute("s"));
                } else if (part.ends("row") && cells.stream().anyMatch(text -> !text.isEmpty())) {
                    return Optional.of(new CsvTable.CsvRow(row, row, filled()));
                }
            }
            ended = true;
            return Optional.empty();
        } catch (Refusal refused) {
            throw refused;
        } catch (XMLStreamException | RuntimeException _) {
            // a damaged file may hold anything: what should be a number is none, what is named is missing
            throw new Refusal(FilesProblem.BROKEN_XLSX, file);
        }
    }

    private void begin(String number) {
        row = number.isEmpty() ? row + 1 : Integer.parseInt(number);
        if (row < 1 || row > Limits.MOST_SHEET_ROWS) {
            throw new Refusal(FilesProblem.BROKEN_XLSX, file);
        }
        cells = new ArrayList<>();
        rowLength = 0;
    }

    /// A cell's column, from 0. A cell need not say it, and then is the next one.
    private int column(String place) {
        if (place.isEmpty()) {
            return cells.size();
        }
        var letters = PLACE.matcher(place);
        if (!letters.matches()) {
            throw new Refusal(FilesProblem.BROKEN_XLSX, file);
        }
        return columnOf(letters.group(1));
    }

    /// The column of its letters, from 0.
    static int columnOf(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
    }

    private List<String> filled() {
        var filled = merged.fill(row, cells);
        long length = filled.stream().mapToLong(String::length).sum();
        part.requireRow(length);
        part.count((int) (length - rowLength));
        return filled;
    }

    private void cell(int column, String type, String style) throws XMLStreamException {
        read += Math.max(1, column + 1 - cells.size());
        if (column >= Limits.MOST_SHEET_COLUMNS) {
            throw new Refusal(FilesProblem.TOO_MANY_COLUMNS, file, Limits.MOST_SHEET_COLUMNS);
        }
        if (read > limits.mostCells()) {
            throw new Refusal(FilesProblem.TOO_MANY_CELLS, file, limits.mostCells());
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        var text = text(type, style, Workbook.withoutBlanks(part.text()));
        rowLength += text.length();
        part.requireRow(rowLength);
        cells.set(column, text);
    }

    private String text(String type, String style, String raw) {
        return switch (type) {
            case "s" -> raw.isEmpty() ? "" : shared(Integer.parseInt(raw));
            case "b" -> raw.isEmpty() ? "" : raw.equals("1") ? "TRUE" : "FALSE";
            case "", "n" -> raw.isEmpty() ? "" : dates.format(number(raw), style);
            default -> raw;
        };
    }

    private String shared(int index) {
        var text = shared.get(index);
        part.count(text.length());
        return text;
    }

    /// As a person would type the number: the file has `1.0` and `1E2`, too.
    private static String number(String raw) {
        try {
            double number = Double.parseDouble(raw);
            return number == Math.rint(number) && Math.abs(number) < EXACT_INTEGERS
                    ? Long.toString((long) number)
                    : Double.isFinite(number) ? Double.toString(number) : raw;
        } catch (NumberFormatException _) {
            return raw;
        }
    }

    @Override
    public long mergedRows() {
        return merged.rows();
    }

    @Override
    public void close() {
        try {
            part.close();
        } catch (IOException | XMLStreamException _) {
            throw new Refusal(FilesProblem.BROKEN_XLSX, file);
        }
    }
}
