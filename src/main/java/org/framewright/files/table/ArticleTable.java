package org.framewright.files.table;

import org.framewright.files.CellGrid;
import org.framewright.files.FilesProblem;
import org.framewright.files.Limit;
import org.framewright.files.Limits;
import org.framewright.files.TextEncoding;
import org.framewright.files.TextFile;
import org.framewright.files.document.DocumentProblem;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A file that is a table: CSV, XLSX, JSON or JSON lines. It is read through once for its columns, and once more for its articles;
/// it is never in memory as a whole.
public final class ArticleTable {

    /// The most sheets that are read for columns.
    private static final int SHEETS = 5;

    /// The most columns that a refusal lists.
    private static final int LISTED_COLUMNS = 12;

    private final Path file;
    private final String sheet;
    private final Limits limits;
    private final BooleanSupplier cancelled;
    private final ColumnSynonyms synonyms = new ColumnSynonyms();
    private final Optional<TextEncoding> encoding;
    private final List<ColumnProfile> columns;
    private final List<Problem> warnings;
    private final long rows;

    /// @param encoding empty for a workbook
    /// @param sheet empty for another file
    private ArticleTable(
            Path file, Optional<TextEncoding> encoding, String sheet, Limits limits, BooleanSupplier cancelled) {
        this.file = file;
        this.limits = limits;
        this.encoding = encoding;
        this.sheet = sheet;
        this.cancelled = cancelled;
        SequencedMap<String, ProfileBuilder> builders = new LinkedHashMap<>();
        long count = 0;
        try (var reader = openRows()) {
            reader.columns().forEach(it -> builders.put(it, new ProfileBuilder(it)));
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                checkCancelled();
                count++;
                row.get()
                        .cells()
                        .forEach((column, cell) -> builders.computeIfAbsent(column, ProfileBuilder::new).add(cell));
            }
            this.warnings = reader.warnings();
        }
        this.rows = count;
        this.columns = builders.values().stream().map(ProfileBuilder::build).toList();
    }

    /// Opens a file and reads its columns; of a workbook those of the first sheet with a text, else of the first that holds something.
    ///
    /// @param cancelled whether to stop
    /// @throws Refusal where the file is no table, damaged, or holds more than is read
    public static ArticleTable open(Path file, Limits limits, BooleanSupplier cancelled) {
        if (CellGrid.isWorkbook(file)) {
            return openWorkbook(file, limits, cancelled);
        }
        var encoding = TextEncoding.detect(file, limits.get(Limit.TABLE_BYTES));
        var table = new ArticleTable(file, Optional.of(encoding), "", limits, cancelled);
        if (table.isEmpty()) {
            throw new Refusal(TableProblem.NO_ROWS, file.toString());
        }
        return table;
    }

    /// Whether a file is no larger than a table may be.
    ///
    /// @throws Refusal where it is
    public static void checkSize(Path file, Limits limits) {
        TextFile.check(file, limits.get(Limit.TABLE_BYTES));
    }

    private static ArticleTable openWorkbook(Path file, Limits limits, BooleanSupplier cancelled) {
        var tables =
                CellGrid.sheets(file, limits.articleTable()).stream()
                        .limit(SHEETS)
                        .map(it -> new ArticleTable(file, Optional.empty(), it, limits, cancelled))
                        .filter(it -> !it.isEmpty());
        ArticleTable first = null;
        for (var table : (Iterable<ArticleTable>) tables::iterator) {
            if (table.isArticleTable()) {
                return table;
            }
            first = first == null ? table : first;
        }
        if (first == null) {
            throw new Refusal(TableProblem.NO_ROWS, file.toString());
        }
        return first;
    }

    private boolean isEmpty() {
        return rows == 0 || columns.isEmpty();
    }

    /// The file, as warnings name it.
    String where() {
        return file.toString();
    }

    /// The columns, in the file's order.
    public List<ColumnProfile> columns() {
        return columns;
    }

    /// The number of rows below the table's header.
    public long rows() {
        return rows;
    }

    /// What was found before any mapping, such as rows above the header; articles come with warnings of their own.
    public List<Problem> warnings() {
        var characters = encoding.map(it -> it.warnings(file)).orElse(List.of());
        return Stream.of(otherSheets().stream().toList(), characters, warnings).flatMap(List::stream).toList();
    }

    /// The encoding's name where it was guessed from the bytes; empty where the file says it.
    public Optional<String> assumedEncoding() {
        return encoding.filter(TextEncoding::assumed).map(it -> it.charset().name());
    }

    /// SHA-256 of the file's bytes, lower-case hex; reads the file.
    ///
    /// @throws Refusal where it can't be read any more
    public String sha256() {
        try (var in = TextFile.open(file);
                var out = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.digest())) {
            in.transferTo(out);
            return Sha256.hex(out.getMessageDigest());
        } catch (IOException _) {
            throw new Refusal(FilesProblem.UNREADABLE, file.toString());
        }
    }

    /// Whether the table holds articles, as far as a guess goes; else it describes files and is metadata.
    public boolean isArticleTable() {
        return TableMapping.guess(this).hasText();
    }

    /// Column names for a sentence; of many the first ones and the last.
    private static String listSome(List<String> names) {
        return names.size() <= LISTED_COLUMNS
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, LISTED_COLUMNS - 1)) + ", …, " + names.getLast();
    }

    /// Opens the table's articles, to be read one at a time, and to be closed.
    ///
    /// @throws Refusal where the mapping has no text, or the table lacks it
    public TableArticles articles(TableMapping mapping) {
        var names = columns.stream().map(ColumnProfile::name).toList();
        if (!mapping.hasText()) {
            emptyTextColumn()
                    .ifPresent(it -> {
                        throw new Refusal(TableProblem.NO_TEXTS, file.toString(), it);
                    });
            throw new Refusal(TableProblem.NO_TEXT_COLUMN, file.toString(), listSome(names));
        }
        mapping.columns(TableMapping.TEXT)
                .filter(it -> !names.contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw new Refusal(TableProblem.NO_SUCH_TEXT_COLUMN, file.toString(), it, String.join(", ", names));
                });
        return new TableArticles(this, openRows(), mapping);
    }

    /// A column that is named as the text, and has none.
    private Optional<String> emptyTextColumn() {
        return columns.stream()
                .filter(it -> it.filled() == 0 && synonyms.has(TableMapping.TEXT, it.name()))
                .map(ColumnProfile::name)
                .findFirst();
    }

    private TableRows openRows() {
        if (encoding.isPresent() && isJson()) {
            return new JsonRows(file, encoding.get(), synonyms);
        }
        var reader = CellGrid.open(file, encoding, sheet, limits.articleTable());
        try {
            return new CellRows(file.toString(), reader, encoding.isEmpty(), synonyms);
        } catch (Refusal refused) {
            reader.close();
            throw refused;
        }
    }

    private Optional<Problem> otherSheets() {
        if (encoding.isPresent()) {
            return Optional.empty();
        }
        var others =
                CellGrid.sheets(file, limits.articleTable()).stream()
                        .filter(it -> !it.equals(sheet))
                        .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(TableProblem.OTHER_SHEETS, file.toString(), sheet, others));
    }

    private boolean isJson() {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return List.of(".json", ".jsonl", ".ndjson").stream().anyMatch(name::endsWith);
    }

    boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    void checkCancelled() {
        if (isCancelled()) {
            throw new Refusal(DocumentProblem.STOPPED, file.toString());
        }
    }
}
