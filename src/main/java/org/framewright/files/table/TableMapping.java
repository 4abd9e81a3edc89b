package org.framewright.files.table;

import org.framewright.files.DateOrder;
import org.framewright.files.Limits;
import org.framewright.files.TextFile;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The meanings of a table's columns: the article's text, a field of its metadata, or nothing. Several columns may be parts of the text.
///
/// @param columns in the order in which their values stand in the metadata
/// @param dateOrder of dates such as 3/4/2024, where a person has said it
public record TableMapping(List<MappedColumn> columns, Optional<DateOrder> dateOrder) {

    /// The field of a column that holds the article's text.
    public static final String TEXT = "text";

    /// The field of a column that tells articles apart; in the metadata as [#DATABASE_ID].
    public static final String ID = "id";

    /// The name of an id in the metadata.
    public static final String DATABASE_ID = "database_id";

    /// A column with its field.
    ///
    /// @param column as the table names it
    /// @param field [#TEXT], [#ID], or the name of a value of the metadata; empty for a column that is left out
    public record MappedColumn(String column, Optional<String> field, MappingReason reason) {

        boolean isField(String name) {
            return field.filter(name::equals).isPresent();
        }
    }

    public TableMapping {
        columns = List.copyOf(columns);
    }

    /// Guesses a table's mapping by its columns' names and, where they don't say, by its cells.
    public static TableMapping guess(ArticleTable table) {
        return new MappingGuess(table.columns(), table.rows(), new ColumnSynonyms()).mapping();
    }

    /// The columns that look like a headline, where the table's mapping has none.
    List<String> likeHeadlines(ArticleTable table) {
        if (columns(Article.HEADLINE).findAny().isPresent()
                || columns.stream().anyMatch(it -> it.reason() == MappingReason.SAID)) {
            return List.of();
        }
        var guess = new MappingGuess(table.columns(), table.rows(), new ColumnSynonyms());
        guess.mapping();
        return guess.likeHeadlines();
    }

    /// The mapping for a table: the one that is given, where the table has its texts, else a guess.
    public static TableMapping choose(Optional<TableMapping> given, ArticleTable table) {
        var guess = guess(table);
        return given.filter(it -> it.isFor(table) || !guess.hasText()).orElse(guess);
    }

    /// Whether a table has all columns of the articles' text.
    boolean isFor(ArticleTable table) {
        var names = table.columns().stream().map(ColumnProfile::name).toList();
        return hasText() && columns(TEXT).allMatch(names::contains);
    }

    /// Reads a mapping's file.
    ///
    /// @throws Refusal where it can't be read, is no mapping, or has a field twice
    public static TableMapping read(Path file) {
        return parse(TextFile.read(file, Limits.MOST_SETTINGS_BYTES).text(), file.toString());
    }

    /// Reads a mapping from JSON.
    ///
    /// @param where what a refusal names as the place
    /// @throws Refusal as [#read]
    public static TableMapping parse(String json, String where) {
        return MappingJson.parse(json, where);
    }

    /// Whether a column is the articles' text; else the table describes articles and holds none.
    public boolean hasText() {
        return columns.stream().anyMatch(it -> it.isField(TEXT));
    }

    /// The mapping with another field for a column.
    ///
    /// @param field empty to leave the column out
    /// @throws Refusal where another column has the field, or it can't be one
    public TableMapping withField(String column, Optional<String> field) {
        var changed =
                columns.stream()
                        .map(it ->
                                it.column().equals(column)
                                        ? new MappedColumn(column, field.map(TableMapping::field), MappingReason.SAID)
                                        : it)
                        .toList();
        return new TableMapping(changed, dateOrder).check("");
    }

    Stream<String> columns(String field) {
        return columns.stream().filter(it -> it.isField(field)).map(MappedColumn::column);
    }

    /// @throws Refusal where a field is no name, or filled twice
    TableMapping check(String where) {
        var seen = new HashSet<String>();
        for (var field : columns.stream().flatMap(it -> it.field().stream()).toList()) {
            if (field.isEmpty() || Article.PROVENANCE.contains(field) || !field.equals(CellText.name(field))) {
                throw new Refusal(TableProblem.BAD_FIELD, where, field);
            }
            if (!seen.add(field) && !field.equals(TEXT)) {
                throw new Refusal(TableProblem.FIELD_TWICE, where, field);
            }
        }
        return this;
    }

    /// A field's name as it is kept: a field with a meaning in lower case, another one unchanged.
    static String field(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        boolean known = Article.KNOWN_METADATA.contains(lower) || lower.equals(TEXT) || lower.equals(ID);
        return known ? lower : name.equals(DATABASE_ID) ? ID : name;
    }
}
