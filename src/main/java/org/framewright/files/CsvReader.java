package org.framewright.files;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.framewright.files.Limits.CellLimits;
import org.framewright.model.Refusal;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the rows of a CSV file, with the most frequent delimiter of its first line. White space around a cell is no part of it.
final class CsvReader implements RowReader {

    /// The number of characters of the first line in which delimiters are counted.
    private static final int HEADER = 65_536;

    /// Excel's way to name the delimiter.
    private static final Pattern NAMED_DELIMITER = Pattern.compile("(?i)\"?sep=([,;\t])\"?\\s*");

    private final String file;
    private final CellLimits limits;
    private final RowCounter counter;
    private final char delimiter;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int linesAbove;
    private long line;
    private long cells;
    private boolean begun;

    /// @param file as refusals name it
    CsvReader(String file, Reader in, CellLimits limits) {
        this.file = file;
        this.limits = limits;
        this.counter = new RowCounter(in);
        try {
            var buffered = new BufferedReader(counter, HEADER);
            this.delimiter = findDelimiter(buffered);
            var format =
                    CSVFormat.RFC4180
                            .builder()
                            .setDelimiter(delimiter)
                            .setIgnoreSurroundingSpaces(true)
                            // a spreadsheet counts empty lines as rows
                            .setIgnoreEmptyLines(false)
                            .get();
            this.parser = CSVParser.parse(buffered, format);
            this.records = parser.iterator();
        } catch (IOException _) {
            throw new Refusal(FilesProblem.UNREADABLE, file);
        }
    }

    char delimiter() {
        return delimiter;
    }

    @Override
    public Optional<CsvTable.CsvRow> next() {
        try {
            while (records.hasNext()) {
                var record = records.next();
                if (record.size() == 1 && record.get(0).isEmpty()) {
                    counter.forRow = 0;
                    continue;
                }
                var row = row(record);
                if (!begun || row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                    begun = true;
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException _) {
            throw new Refusal(FilesProblem.BROKEN_CSV, file, line + 1);
        }
    }

    private CsvTable.CsvRow row(CSVRecord record) {
        counter.forRow = 0;
        long innerLines = record.stream().mapToLong(cell -> count(cell, '\n')).sum();
        line = parser.getCurrentLineNumber() - innerLines + linesAbove;
        cells += record.size();
        if (cells > limits.mostCells()) {
            throw new Refusal(FilesProblem.TOO_MANY_CELLS, file, limits.mostCells());
        }
        return new CsvTable.CsvRow(
                record.getRecordNumber() + linesAbove, line, record.stream().map(String::strip).toList());
    }

    private char findDelimiter(BufferedReader in) throws IOException {
        in.mark(HEADER);
        var start = new char[HEADER];
        int length = 0;
        for (int read = 0; read >= 0 && length < HEADER; length += Math.max(0, read)) {
            read = in.read(start, length, HEADER - length);
        }
        in.reset();
        var header = new String(start, 0, length).strip().lines().findFirst().orElse("");
        var said = NAMED_DELIMITER.matcher(header);
        if (said.matches()) {
            in.readLine();
            linesAbove = 1;
            return said.group(1).charAt(0);
        }
        var bare = header.replaceAll("\"[^\"]*\"", "");
        // in a tie the comma comes last, since a column's name may hold one
        return Stream.of('\t', ';', ',').max(Comparator.comparingLong(each -> count(bare, each))).orElse(',');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(it -> it == wanted).count();
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException _) {
            throw new Refusal(FilesProblem.UNREADABLE, file);
        }
    }

    /// Counts what the parser takes for one row: a quotation mark that is never closed takes all that follows.
    private final class RowCounter extends FilterReader {

        private long forRow;

        RowCounter(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            add(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(char[] characters, int start, int length) throws IOException {
            int read = super.read(characters, start, length);
            add(Math.max(0, read));
            return read;
        }

        private void add(int count) {
            forRow += count;
            // text that is read ahead belongs to the next row
            if (forRow > limits.longestRow() + 2L * HEADER) {
                throw new Refusal(FilesProblem.ROW_TOO_LONG, file, line + 1, limits.longestRow());
            }
        }
    }
}
