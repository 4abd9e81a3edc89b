package org.framewright.export.tables;

import org.framewright.export.columns.RegisterColumns;
import org.framewright.export.columns.RegisterColumns.ListedArticleRow;
import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.selection.ExportArticle;
import org.framewright.model.article.Article;

import java.util.ArrayList;
import java.util.List;

/// `articles.csv`: a row for every article, with its metadata and its size.
final class ArticlesTable {

    private final List<String> metadata;

    ArticlesTable(DataDictionary dictionary) {
        this.metadata = List.copyOf(dictionary.metadata().keySet());
    }

    /// @param exclusion the reason for the article's exclusion from the study; empty where the article belongs to the study
    List<String> row(ExportArticle coded, String exclusion) {
        var row = new ArrayList<>(RegisterColumns.ARTICLES_FIRST.cells(coded));
        metadata.forEach(name -> row.add(metadata(coded.article(), name)));
        RegisterColumns.ARTICLES_LAST.addTo(row, new ListedArticleRow(coded, exclusion));
        return row;
    }

    /// The article's metadata under a name; a headline that is only in the text counts, too.
    private static String metadata(Article article, String name) {
        return name.equals(Article.HEADLINE)
                ? article.headline().orElse("")
                : article.metadata().getOrDefault(name, "");
    }
}
