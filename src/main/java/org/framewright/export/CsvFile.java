package org.framewright.export;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.framewright.export.ExportReport.Written;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// A table being written as RFC 4180 says: commas, quotes where they are needed, lines that end with CR LF. Cells are
/// written as they are; a reader that takes one for a formula is the reader's affair.
final class CsvFile {

    private final String name;
    private final CSVPrinter printer;
    private final int columns;
    private long rows;

    CsvFile(String name, Writer to, List<String> header) throws IOException {
        this.name = name;
        this.printer = new CSVPrinter(to, CSVFormat.RFC4180);
        this.columns = header.size();
        printer.printRecord(header);
    }

    void row(List<String> cells) throws IOException {
        if (cells.size() != columns) {
            throw new IllegalArgumentException("a row of " + cells.size() + " cells in a table of " + columns);
        }
        printer.printRecord(cells);
        rows++;
    }

    void rows(List<List<String>> several) throws IOException {
        for (var cells : several) {
            row(cells);
        }
    }

    Written written() {
        return new Written(name, rows);
    }
}
