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
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the rows of a CSV file, with the most frequent delimiter of its first line, and with single quotation marks where its first
/// lines are regular by them alone. White space around a cell is no part of it.
final class CsvReader implements RowReader {

    /// The number of characters of the first line in which delimiters are counted.
    private static final int HEADER = 65_536;

    /// Excel's way to name the delimiter.
    private static final Pattern NAMED_DELIMITER = Pattern.compile("(?i)\"?sep=([,;\t])\"?\\s*");

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private final String file;
    private final CellLimits limits;
    private final RowCounter counter;
    private final char delimiter;
    private final char quote;
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
            var start = start(buffered);
            this.delimiter = findDelimiter(start.strip().lines().findFirst().orElse(""), buffered);
            this.quote = findQuote(wholeLines(start).stream().skip(linesAbove).toList(), delimiter);
            this.parser = CSVParser.parse(buffered, format(delimiter, quote));
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
            throw new Refusal(FilesProblem.BROKEN_CSV, file, line + 1, DELIMITERS.indexOf(delimiter), quote);
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

    /// The first lines; the reader stays where it is.
    private static String start(BufferedReader in) throws IOException {
        in.mark(HEADER);
        var start = new char[HEADER];
        int length = 0;
        for (int read = 0; read >= 0 && length < HEADER; length += Math.max(0, read)) {
            read = in.read(start, length, HEADER - length);
        }
        in.reset();
        return new String(start, 0, length);
    }

    private static List<String> wholeLines(String start) {
        var lines = start.lines().filter(it -> !it.isBlank()).toList();
        // the last one may go on
        return start.length() < HEADER ? lines : lines.subList(0, Math.max(0, lines.size() - 1));
    }

    private char findDelimiter(String header, BufferedReader in) throws IOException {
        var said = NAMED_DELIMITER.matcher(header);
        if (said.matches()) {
            in.readLine();
            linesAbove = 1;
            return said.group(1).charAt(0);
        }
        var bare = header.replaceAll("\"[^\"]*\"|(?<=^|[,;\t])'[^']*'(?=$|[,;\t])", "");
        // in a tie the comma comes last, since a column's name may hold one
        return DELIMITERS.reversed().stream().max(Comparator.comparingLong(each -> count(bare, each))).orElse(',');
    }

    /// Single quotation marks are those of cells only where some cells are within them and none within double ones, and all lines have the
    /// same number of cells by them alone.
    private static char findQuote(List<String> lines, char delimiter) {
        return hasQuotedCell(lines, delimiter, '\'')
                        && !hasQuotedCell(lines, delimiter, '"')
                        && isRegular(lines, delimiter, '\'')
                        && !isRegular(lines, delimiter, '"')
                ? '\''
                : '"';
    }

    private static boolean hasQuotedCell(List<String> lines, char delimiter, char quote) {
        var cell = Pattern.compile("(?:^|%1$s)%2$s.*%2$s(?:%1$s|$)".formatted(delimiter, quote));
        return lines.stream().anyMatch(it -> cell.matcher(it).find());
    }

    private static boolean isRegular(List<String> lines, char delimiter, char quote) {
        var format = format(delimiter, quote);
        try {
            Set<Integer> sizes = new HashSet<>();
            for (var line : lines) {
                try (var parser = CSVParser.parse(line, format)) {
                    parser.stream().map(CSVRecord::size).forEach(sizes::add);
                }
            }
            return sizes.size() == 1;
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }

    private static CSVFormat format(char delimiter, char quote) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setQuote(quote)
                .setIgnoreSurroundingSpaces(true)
                // a spreadsheet counts empty lines as rows
                .setIgnoreEmptyLines(false)
                .get();
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
