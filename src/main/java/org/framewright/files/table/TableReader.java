package org.framewright.files.table;

import org.framewright.files.Limit;
import org.framewright.files.Limits;
import org.framewright.files.document.DocumentProblem;
import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Reads all articles of a table into memory. [ArticleTable#articles] gives them one at a time instead.
public final class TableReader {

    private TableReader() {}

    /// Reads a file.
    ///
    /// @param mapping empty for the one that is guessed
    /// @throws Refusal where the file is no table, has no column of texts or no text in it, or too many
    public static ReadDocument read(
            Path file, Optional<TableMapping> mapping, Limits limits, BooleanSupplier cancelled) {
        var table = ArticleTable.open(file, limits, cancelled);
        var chosen = TableMapping.choose(mapping, table);
        var list = new ArrayList<DocumentArticle>();
        long most = limits.get(Limit.TABLE_CHARACTERS);
        long characters = 0;
        long metadata = 0;
        try (var articles = table.articles(chosen)) {
            for (var article = articles.next(); article.isPresent(); article = articles.next()) {
                characters += article.get().text().length();
                metadata += article.get().metadata().values().stream().mapToLong(String::length).sum();
                if (Math.max(characters, metadata) > most) {
                    throw new Refusal(DocumentProblem.TOO_LONG, table.where(), most);
                }
                list.add(article.get());
            }
            if (list.isEmpty()) {
                var texts = chosen.columns(TableMapping.TEXT).collect(Collectors.joining(", "));
                throw new Refusal(TableProblem.NO_TEXTS, table.where(), texts);
            }
            var warnings = new ArrayList<>(articles.warnings());
            if (mapping.isPresent() && !mapping.get().equals(chosen)) {
                warnings.add(Problem.of(TableProblem.MAPPING_NOT_USED, table.where()));
            }
            return new ReadDocument(list, warnings, table.assumedEncoding(), table.sha256(), Optional.empty());
        }
    }
}
