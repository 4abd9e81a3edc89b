package org.framewright.corpus.metadata;

import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.file.FileNameParser;
import org.framewright.corpus.file.ImportWarnings;
import org.framewright.corpus.item.ImportCandidate;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.corpus.metadata.ArticleMetadata.MetadataReader.MetadataRow;
import org.framewright.files.CsvTable;
import org.framewright.files.DateParser;
import org.framewright.files.table.RowTally;
import org.framewright.files.table.TableProblem;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of a metadata file, joined with the files of an import on their names. Names are compared with case first. A name
/// without a match is compared without case, and joined where one row and one file alone have it.
public final class ArticleMetadata {

    /// The most names in a note.
    private static final int EXAMPLES = 3;

    private final Optional<String> table;
    private final Map<String, MetadataRow> byFile = new HashMap<>();

    private ArticleMetadata(Optional<String> table) {
        this.table = table;
    }

    /// No metadata.
    public static ArticleMetadata none() {
        return new ArticleMetadata(Optional.empty());
    }

    /// Joins rows with files.
    ///
    /// @param where the metadata's file
    /// @param articles the names of the articles of the import's files
    /// @param known the names of the project's articles: a row for such an article needs no file
    public static ArticleMetadata join(
            String where,
            List<MetadataRow> rows,
            Collection<String> articles,
            Set<String> known,
            ImportWarnings warnings) {
        var metadata = new ArticleMetadata(Optional.of(where));
        Map<String, MetadataRow> byName = new LinkedHashMap<>();
        for (var row : rows) {
            var earlier = byName.putIfAbsent(row.article(), row);
            if (earlier != null) {
                warnings.problem(CorpusProblem.ROW_TWICE, where, row.line(), row.file(), earlier.line());
            }
        }
        Set<String> files = new HashSet<>(articles);
        for (var name : Set.copyOf(files)) {
            var row = byName.remove(name);
            if (row != null) {
                metadata.byFile.put(name, row);
                files.remove(name);
            }
        }
        metadata.joinInAnyCase(byName, files);
        byName.values().stream()
                .filter(row -> !known.contains(row.article()))
                .forEach(row -> warnings.note(CorpusProblem.ROW_WITHOUT_FILE, where, row.line(), row.file()));
        return metadata;
    }

    private void joinInAnyCase(Map<String, MetadataRow> rows, Set<String> files) {
        var rowNames = byLowerCase(rows.keySet());
        byLowerCase(files)
                .forEach((lower, names) -> {
                    var candidates = rowNames.getOrDefault(lower, List.of());
                    if (names.size() == 1 && candidates.size() == 1) {
                        var row = rows.remove(candidates.getFirst());
                        byFile.put(names.getFirst(), row);
                    }
                });
    }

    private static Map<String, List<String>> byLowerCase(Collection<String> names) {
        return names.stream()
                .collect(Collectors.groupingBy(name -> name.toLowerCase(Locale.ROOT), Collectors.toList()));
    }

    /// The row of an article: by its name, else by its id.
    public Optional<MetadataRow> row(ImportCandidate candidate) {
        return row(candidate.name()).or(() -> candidate.databaseId().flatMap(this::row));
    }

    private Optional<MetadataRow> row(String name) {
        return Optional.ofNullable(byFile.get(name));
    }

    /// Notes once how many new articles have no row. Articles of a file with many are left out: the file has their metadata.
    public void noteMissingRows(List<ImportCandidate> added, ImportWarnings warnings) {
        var names =
                added.stream().filter(it -> !it.isOneOfMany() && row(it).isEmpty()).map(ImportCandidate::name).toList();
        if (!names.isEmpty()) {
            var examples = names.stream().limit(EXAMPLES).collect(Collectors.joining(", "));
            table.ifPresent(it -> warnings.note(CorpusProblem.FILE_WITHOUT_ROW, it, names.size(), examples));
        }
    }

    /// The warnings on dates that stay as they stand in their rows: no day, month or year can be told.
    public List<Problem> unreadDates(ImportSettings settings) {
        var ambiguous = new RowTally(TableProblem.AMBIGUOUS_DATES);
        var unknown = new RowTally(TableProblem.DATES_NOT_RECOGNISED);
        byFile.values().stream()
                .distinct()
                .sorted(Comparator.comparing(MetadataRow::line))
                .forEach(row -> {
                    var date = row.values().getOrDefault(Article.DATE, "").strip();
                    if (!date.isEmpty() && settings.typedDate(date).isEmpty()) {
                        var tally = DateParser.numbers(date).isPresent() ? ambiguous : unknown;
                        tally.add(row.line(), Article.DATE, date);
                    }
                });
        return Stream.of(unknown, ambiguous).flatMap(it -> it.warning(table.orElse("")).stream()).toList();
    }

    /// Reads a CSV file with a row per article.
    public static final class MetadataReader {

        /// The possible names of the column of file names, the clearest first.
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
        public static List<MetadataRow> read(Path file) {
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

        /// A column's stored name: in lower case for a column that the program knows, else unchanged.
        private static String column(String name) {
            var lower = name.toLowerCase(Locale.ROOT);
            return Article.KNOWN_METADATA.contains(lower) ? lower : name;
        }

        private static int fileColumn(CsvTable table) {
            var lower =
                    table.columns().stream().map(it -> it.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "")).toList();
            for (var name : FILE_COLUMNS) {
                if (lower.contains(name)) {
                    return lower.indexOf(name);
                }
            }
            if (Article.KNOWN_METADATA.contains(table.columns().getFirst())) {
                throw new Refusal(CorpusProblem.NO_FILE_COLUMN, table.file(), String.join(", ", table.columns()));
            }
            return 0;
        }

        /// The metadata of one file.
        ///
        /// @param line where the row begins, counted from 1
        /// @param file the file as the row names it
        /// @param values by column, in the columns' order; an empty text for a blank cell
        public record MetadataRow(long line, String file, SequencedMap<String, String> values) {

            /// The name of the article that the row is about.
            public String article() {
                return FileNameParser.article(file);
            }
        }
    }
}
