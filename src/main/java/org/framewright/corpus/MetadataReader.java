package org.framewright.corpus;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.framewright.model.Article;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Reads a CSV file with a row per article. Comma, semicolon or tab: whichever the line of column names has most of.
final class MetadataReader {

    private static final int MAX_BYTES = 50_000_000;

    /// How the column of file names may be called, the clearest first.
    private static final List<String> FILE_COLUMNS = List.of("file", "filename", "name");

    private final String where;
    private final List<Problem> problems = new ArrayList<>();

    private MetadataReader(Path file) {
        this.where = file.toString();
    }

    /// The rows, in order.
    ///
    /// @throws Refusal where the file can't be read, is no CSV, or has no column with file names
    static List<MetadataRow> read(Path file) {
        var reader = new MetadataReader(file);
        var rows = reader.rows(TextFiles.read(file, MAX_BYTES).text());
        if (!reader.problems.isEmpty()) {
            throw new Refusal(reader.problems);
        }
        return rows;
    }

    private List<MetadataRow> rows(String text) {
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiter(text))
                        .setIgnoreSurroundingSpaces(true)
                        .setIgnoreEmptyLines(true)
                        .get();
        var rows = new ArrayList<MetadataRow>();
        long line = 1;
        try (var parser = CSVParser.parse(text, format)) {
            var records = parser.iterator();
            var columns = columns(records.next());
            int fileColumn = fileColumn(columns);
            while (records.hasNext()) {
                var cells = records.next();
                long innerLines = cells.stream().mapToLong(cell -> cell.chars().filter(it -> it == '\n').count()).sum();
                line = parser.getCurrentLineNumber() - innerLines;
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(row(line, cells, columns, fileColumn));
                }
            }
        } catch (IOException | UncheckedIOException _) {
            throw new Refusal(CorpusProblem.BROKEN_CSV, where, line + 1);
        }
        return rows;
    }

    private MetadataRow row(long line, CSVRecord cells, List<String> columns, int fileColumn) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            var column = i < columns.size() ? columns.get(i) : "";
            var cell = cells.get(i).strip();
            if (column.isEmpty() && !cell.isEmpty()) {
                problems.add(Problem.of(CorpusProblem.CELL_WITHOUT_COLUMN, where, line));
            }
            if (!column.isEmpty() && i != fileColumn) {
                values.put(column, cell);
            }
        }
        var file = cells.size() > fileColumn ? cells.get(fileColumn).strip() : "";
        if (file.isEmpty()) {
            problems.add(Problem.of(CorpusProblem.ROW_WITHOUT_NAME, where, line));
        }
        return new MetadataRow(line, file, values);
    }

    /// The columns' names as they are kept: those with a meaning of their own in lower case, the others as they are.
    private List<String> columns(CSVRecord header) {
        var columns = header.stream().map(MetadataReader::column).toList();
        var seen = new HashSet<String>();
        columns.stream()
                .filter(column -> !column.isEmpty() && !seen.add(column))
                .forEach(column -> problems.add(Problem.of(CorpusProblem.COLUMN_TWICE, where, column)));
        return columns;
    }

    private static String column(String heading) {
        var name = heading.strip();
        var lower = name.toLowerCase(Locale.ROOT);
        return Article.KNOWN_METADATA.contains(lower) ? lower : name;
    }

    private int fileColumn(List<String> columns) {
        var lower = columns.stream().map(it -> it.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "")).toList();
        for (var name : FILE_COLUMNS) {
            if (lower.contains(name)) {
                return lower.indexOf(name);
            }
        }
        if (Article.KNOWN_METADATA.contains(columns.getFirst())) {
            throw new Refusal(CorpusProblem.NO_FILE_COLUMN, where);
        }
        return 0;
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
