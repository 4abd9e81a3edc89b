package org.framewright.export.tables;

import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.selection.ExportArticle;
import org.framewright.model.CodePoints;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Segment;
import org.framewright.model.study.Coder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// `articles.csv`: a row for every article, with its metadata and its size.
final class ArticlesTable {

    /// The parts with a column, in the order of the columns.
    private static final List<ArticlePart.Kind> PARTS =
            List.of(
                    ArticlePart.Kind.HEADLINE,
                    ArticlePart.Kind.BYLINE,
                    ArticlePart.Kind.CAPTION,
                    ArticlePart.Kind.SUBHEAD,
                    ArticlePart.Kind.DATELINE,
                    ArticlePart.Kind.CREDIT,
                    ArticlePart.Kind.CORRECTION,
                    ArticlePart.Kind.READ_MORE);

    private final List<String> metadata;

    ArticlesTable(DataDictionary dictionary) {
        this.metadata = List.copyOf(dictionary.metadata().keySet());
    }

    /// @param exclusion the reason for the article's exclusion from the study; empty where the article belongs to the study
    List<String> row(ExportArticle coded, String exclusion) {
        var article = coded.article();
        var row = new ArrayList<>(List.of(article.name(), article.textSha256(), article.originalSha256()));
        metadata.forEach(name -> row.add(metadata(article, name)));
        PARTS.forEach(it -> row.add(places(article, it, coded.codePoints())));
        row.add(Integer.toString(coded.codePoints().count()));
        row.add(Integer.toString(coded.words()));
        row.add(Long.toString(article.segments(Segment.Kind.PARAGRAPH).count()));
        row.add(Long.toString(article.segments(Segment.Kind.SENTENCE).count()));
        row.add(Long.toString(submittedBy(coded)));
        row.add(exclusion);
        return row;
    }

    /// The article's metadata under a name; a headline that is only in the text counts, too.
    private static String metadata(Article article, String name) {
        return name.equals(Article.HEADLINE)
                ? article.headline().orElse("")
                : article.metadata().getOrDefault(name, "");
    }

    private static String places(Article article, ArticlePart.Kind kind, CodePoints codePoints) {
        return article.parts(kind)
                .map(it -> codePoints.fromUtf16(it.start()) + "-" + codePoints.fromUtf16(it.end()))
                .collect(Collectors.joining(" "));
    }

    private static long submittedBy(ExportArticle coded) {
        return coded.versions().stream()
                .filter(it -> it.coding().isSubmitted() && it.coder().kind() == Coder.Kind.CODER)
                .map(it -> it.coder().id())
                .distinct()
                .count();
    }
}
