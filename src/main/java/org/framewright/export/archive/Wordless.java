package org.framewright.export.archive;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Copies a table without the words of the articles: columns that hold them keep their name, and nothing else.
final class Wordless {

    private static final String WORDS = "text";

    private Wordless() {}

    static void copy(Path table, OutputStream to) throws IOException {
        try (var reader = Files.newBufferedReader(table, StandardCharsets.UTF_8);
                var rows = CSVFormat.RFC4180.parse(reader)) {
            var printer = new CSVPrinter(new OutputStreamWriter(to, StandardCharsets.UTF_8), CSVFormat.RFC4180);
            var records = rows.iterator();
            if (records.hasNext()) {
                var header = records.next().toList();
                printer.printRecord(header);
                while (records.hasNext()) {
                    printer.printRecord(without(records.next().toList(), header));
                }
            }
            printer.flush();
        }
    }

    private static List<String> without(List<String> cells, List<String> header) {
        return IntStream.range(0, cells.size()).mapToObj(i -> holdsWords(header.get(i)) ? "" : cells.get(i)).toList();
    }

    private static boolean holdsWords(String column) {
        return column.equals(WORDS) || column.endsWith("_" + WORDS);
    }
}
