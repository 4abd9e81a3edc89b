package org.framewright.export;

import org.framewright.model.Article;
import org.framewright.model.CodePoints;
import org.framewright.model.Segment;
import org.framewright.reliability.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// `articles.csv`: a row for every article, with all that is known of it and its size.
final class ArticlesTable {

    static final String NAME = "articles.csv";

    private static final List<String> FIRST = List.of("article", "sha256", "original_sha256");
    private static final List<String> LAST = List.of("characters", "words", "paragraphs", "sentences", "excluded");

    /// Columns by the name of the metadata that they hold.
    private final SequencedMap<String, String> metadata = new LinkedHashMap<>();

    /// @param names of all the articles' metadata, in the order in which further ones become columns
    ArticlesTable(List<String> names) {
        Article.KNOWN_METADATA.forEach(known -> metadata.put(known, known));
        names.forEach(name -> metadata.computeIfAbsent(name, this::column));
    }

    List<String> header() {
        var header = new ArrayList<>(FIRST);
        header.addAll(metadata.values());
        header.addAll(LAST);
        return header;
    }

    /// @param exclusion why it does not belong into the study; empty where it does
    List<String> row(Article article, CodePoints codePoints, String exclusion) {
        var row = new ArrayList<>(List.of(article.name(), article.textSha256(), article.originalSha256()));
        metadata.keySet().forEach(name -> row.add(metadata(article, name)));
        row.add(Integer.toString(codePoints.count()));
        row.add(Long.toString(Words.in(article.text()).size()));
        row.add(Long.toString(article.segments(Segment.Kind.PARAGRAPH).count()));
        row.add(Long.toString(article.segments(Segment.Kind.SENTENCE).count()));
        row.add(exclusion);
        return row;
    }

    /// A headline that stands only in the text is one, too.
    private static String metadata(Article article, String name) {
        return name.equals(Article.HEADLINE)
                ? article.headline().orElse("")
                : article.metadata().getOrDefault(name, "");
    }

    /// A further column keeps its name unless the table has that already, in whatever case.
    private String column(String name) {
        var column = name;
        while (isTaken(column)) {
            column = "metadata_" + column;
        }
        return column;
    }

    private boolean isTaken(String column) {
        var lower = column.toLowerCase(Locale.ROOT);
        return FIRST.contains(lower)
                || LAST.contains(lower)
                || metadata.values().stream().anyMatch(it -> it.toLowerCase(Locale.ROOT).equals(lower));
    }
}
