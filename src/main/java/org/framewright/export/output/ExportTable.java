package org.framewright.export.output;

import org.framewright.export.ExportReport.WrittenFile;
import org.framewright.export.dictionary.DataFile;
import org.framewright.export.dictionary.DataFile.MeasuredFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A table being written. It keeps the length of the longest text in each column, for programs that need it before reading.
public final class ExportTable {

    /// The format in which a table's rows are written.
    public interface TableFormat {

        /// The file's name.
        String name();

        /// The names of all files that the format writes.
        default List<String> names() {
            return List.of(name());
        }

        /// Writes a row, the header first.
        void row(List<String> cells) throws IOException;

        /// Writes the rows that are still buffered; the file is closed by its opener.
        void end() throws IOException;
    }

    private final DataFile file;
    private final TableFormat format;
    private final int[] widths;
    private List<String> previous;
    private long rows;

    ExportTable(DataFile file, TableFormat format) throws IOException {
        this.file = file;
        this.format = format;
        this.widths = new int[file.columns().size()];
        this.previous = file.header();
        format.row(previous);
    }

    public void row(List<String> cells) throws IOException {
        if (cells.size() != widths.length) {
            throw new IllegalArgumentException(
                    "a row of " + cells.size() + " cells in " + file.name() + " of " + widths.length);
        }
        for (int i = 0; i < widths.length; i++) {
            var cell = cells.get(i);
            // many cells are those of the row before
            if (rows == 0 || !cell.equals(previous.get(i))) {
                widths[i] = Math.max(widths[i], utf8(cell, widths[i]));
            }
        }
        format.row(cells);
        previous = cells;
        rows++;
    }

    public void rows(List<List<String>> several) throws IOException {
        for (var cells : several) {
            row(cells);
        }
    }

    void end() throws IOException {
        format.end();
    }

    List<WrittenFile> written() {
        return format.names().stream().map(it -> new WrittenFile(it, rows)).toList();
    }

    /// The file with the bytes that each column's longest cell takes in UTF-8.
    MeasuredFile measured() {
        return new MeasuredFile(file, Arrays.stream(widths).boxed().toList(), rows);
    }

    /// The number of bytes of a text in UTF-8, where it may exceed a known number; else 0.
    private static int utf8(String text, int known) {
        // no UTF-16 unit takes more than three bytes
        return text.length() * 3 <= known ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
