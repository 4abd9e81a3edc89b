package org.framewright.corpus;

import org.framewright.files.CsvTable;
import org.framewright.model.Article;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// Reads a CSV file with a row per article.
final class MetadataReader {

    /// How the column of file names may be called, the clearest first.
    private static final List<String> FILE_COLUMNS = List.of("file", "filename", "name");

    private final CsvTable table;
    private final int fileColumn;

    private MetadataReader(CsvTable table) {
        this.table = table;
        this.fileColumn = fileColumn(table);
    }

    /// The rows, in order.
    ///
    /// @throws Refusal where the file can't be read, is no CSV, or has no column with file names
    static List<MetadataRow> read(Path file) {
        return new MetadataReader(CsvTable.read(file, (_, name) -> column(name))).rows();
    }

    private List<MetadataRow> rows() {
        var problems = new ArrayList<Problem>();
        var rows = new ArrayList<MetadataRow>();
        for (var row : table.rows()) {
            if (row.cells().get(fileColumn).isEmpty()) {
                problems.add(Problem.of(CorpusProblem.ROW_WITHOUT_NAME, table.file(), row.line()));
            }
            rows.add(metadata(row));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return rows;
    }

    private MetadataRow metadata(CsvTable.CsvRow row) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < row.cells().size(); i++) {
            var column = table.columns().get(i);
            if (!column.isEmpty() && i != fileColumn) {
                values.put(column, row.cells().get(i));
            }
        }
        return new MetadataRow(row.line(), row.cells().get(fileColumn), values);
    }

    /// A column's name as it is kept: one with a meaning of its own in lower case, another as it is.
    private static String column(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return Article.KNOWN_METADATA.contains(lower) ? lower : name;
    }

    private static int fileColumn(CsvTable table) {
        var lower = table.columns().stream().map(it -> it.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "")).toList();
        for (var name : FILE_COLUMNS) {
            if (lower.contains(name)) {
                return lower.indexOf(name);
            }
        }
        if (Article.KNOWN_METADATA.contains(table.columns().getFirst())) {
            throw new Refusal(CorpusProblem.NO_FILE_COLUMN, table.file());
        }
        return 0;
    }

    /// What the metadata say of one file.
    ///
    /// @param line where the row begins, counted from 1
    /// @param file the file as the row names it
    /// @param values by column, in the columns' order; an empty text where the cell is blank
    record MetadataRow(long line, String file, SequencedMap<String, String> values) {

        /// The name of the article that the row is about.
        String article() {
            return FileNameParser.article(file);
        }
    }
}
