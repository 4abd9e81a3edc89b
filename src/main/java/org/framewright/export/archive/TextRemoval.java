package org.framewright.export.archive;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Copies a table without the words of the articles: columns that hold them keep their name, and nothing else.
final class TextRemoval {

    private static final String WORDS = "text";
    private static final char MARK = '\uFEFF';

    private TextRemoval() {}

    static void copy(Path table, OutputStream to) throws IOException {
        try (var reader = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
            var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
            copyMark(reader, writer);
            var rows = CSVFormat.RFC4180.parse(reader);
            var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            var records = rows.iterator();
            if (records.hasNext()) {
                var header = records.next().toList();
                printer.printRecord(header);
                while (records.hasNext()) {
                    printer.printRecord(removeWords(records.next().toList(), header));
                }
            }
            printer.flush();
        }
    }

    /// It belongs to no column's name.
    private static void copyMark(BufferedReader from, Writer to) throws IOException {
        from.mark(1);
        if (from.read() == MARK) {
            to.write(MARK);
        } else {
            from.reset();
        }
    }

    private static List<String> removeWords(List<String> cells, List<String> header) {
        return IntStream.range(0, cells.size()).mapToObj(i -> holdsWords(header.get(i)) ? "" : cells.get(i)).toList();
    }

    private static boolean holdsWords(String column) {
        return column.equals(WORDS) || column.endsWith("_" + WORDS);
    }
}
