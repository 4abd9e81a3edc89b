package org.framewright.export.output;

import org.framewright.export.ExportPreset;
import org.framewright.export.dictionary.DataFile;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// A table by RFC 4180: commas, quotes where they are needed, lines that end with CR LF. Cells are written unchanged unless the guard
/// is on: a spreadsheet program may take a cell for a formula.
final class CsvFormat implements ExportTable.TableFormat {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final DataFile file;
    private final String name;
    private final Writer writer;
    private final FormulaGuard guard;
    private final boolean singleLineCells;
    private final StringBuilder row = new StringBuilder();

    /// @param name of the file that is written, with its folder
    CsvFormat(DataFile file, String name, Writer writer, ExportPreset preset, FormulaGuard guard) throws IOException {
        this.file = file;
        this.name = name;
        this.writer = writer;
        this.guard = guard;
        this.singleLineCells = preset.hasSingleLineCells();
        if (preset.hasByteOrderMark()) {
            writer.write(BYTE_ORDER_MARK);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void row(List<String> cells) throws IOException {
        row.setLength(0);
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                row.append(',');
            }
            add(guard.cell(file.columns().get(i), cells.get(i)), cells.size() == 1);
        }
        writer.append(row.append("\r\n"));
    }

    @Override
    public void end() {
        // nothing is kept back
    }

    /// @param onlyCell whether the cell is the only cell of its row: an empty line would be no row
    private void add(String cell, boolean onlyCell) {
        boolean quoted = onlyCell && cell.isEmpty();
        boolean broken = false;
        for (int i = 0; i < cell.length(); i++) {
            char unit = cell.charAt(i);
            // most are letters, digits and spaces
            if ((unit > ',' && unit < '\u0080') || unit == ' ') {
                continue;
            }
            switch (unit) {
                case '"', ',' -> quoted = true;
                case '\n', '\r', '\u2028', '\u2029', '\u0085', '\u000B', '\u000C' -> broken = true;
                default -> {}
            }
        }
        var text = broken && singleLineCells ? cell.replaceAll("\\R", " ") : cell;
        // white space at the ends is the text's own
        if (quoted || broken || beginsOrEndsBlank(text)) {
            row.append('"').append(text.indexOf('"') < 0 ? text : text.replace("\"", "\"\"")).append('"');
        } else {
            row.append(text);
        }
    }

    private static boolean beginsOrEndsBlank(String text) {
        return !text.isEmpty() && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ');
    }
}
