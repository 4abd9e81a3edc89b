package org.framewright.corpus.metadata;

import org.framewright.corpus.file.PathPattern;
import org.framewright.corpus.item.ImportCandidate;
import org.framewright.corpus.item.ImportItem.ItemPlace;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.corpus.item.LanguageNames;
import org.framewright.corpus.parts.AuthorFinder;
import org.framewright.model.article.Article;
import org.framewright.store.query.ArticleStore.ArticlePublication;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Composes the metadata that a candidate would have as an article.
public final class MetadataComposer {

    private final ArticleMetadata metadata;
    private final ImportSettings settings;
    private final Optional<PathPattern> path;
    private final Map<ItemPlace, Map<String, String>> corrections;
    private final LanguageNames languages = new LanguageNames();

    /// @param corrections by the place of the candidate
    public MetadataComposer(
            ArticleMetadata metadata, ImportSettings settings, Map<ItemPlace, Map<String, String>> corrections) {
        this.metadata = metadata;
        this.settings = settings;
        this.path = settings.pathPattern();
        this.corrections = corrections;
    }

    /// The metadata of the file, of its path, of the table, and the corrections; a later one replaces an earlier one.
    public SequencedMap<String, String> compose(ImportCandidate candidate) {
        var values = new LinkedHashMap<>(candidate.metadata());
        path.ifPresent(it -> it.values(candidate.where()).forEach((column, value) -> put(values, column, value)));
        metadata.row(candidate).ifPresent(row -> row.values().forEach((column, it) -> put(values, column, it)));
        settings.apply(values, languages);
        corrections.getOrDefault(candidate.itemPlace(), Map.of()).forEach((column, it) -> put(values, column, it));
        if (!candidate.rule().isEmpty()) {
            values.put(Article.TEXT_RULE, candidate.rule());
        }
        if (candidate.isOneOfMany()) {
            values.put(Article.SOURCE_NUMBER, String.valueOf(candidate.number()));
        }
        return values;
    }

    /// The metadata of an article with the values of a candidate's row; empty where they stay the same.
    public Optional<SequencedMap<String, String>> describe(ImportCandidate candidate, Article article) {
        var row = metadata.row(candidate);
        var values = new LinkedHashMap<>(article.metadata());
        row.ifPresent(it -> it.values().forEach((column, value) -> put(values, column, value)));
        keepAuthors(values, article);
        settings.apply(values, languages);
        return row.isEmpty() || values.equals(article.metadata()) ? Optional.empty() : Optional.of(values);
    }

    /// Keeps authors that the text names where a cell is blank, as when the article was imported.
    private static void keepAuthors(SequencedMap<String, String> values, Article article) {
        var known = Optional.ofNullable(article.metadata().get(Article.BYLINE));
        if (!values.containsKey(Article.BYLINE) && known.isPresent() && known.equals(AuthorFinder.find(article))) {
            values.put(Article.BYLINE, known.get());
        }
    }

    /// A publication with the names and dates that this import would give it.
    public ArticlePublication normalize(ArticlePublication publication) {
        var values = new LinkedHashMap<String, String>();
        values.put(Article.OUTLET, publication.outlet());
        values.put(Article.DATE, publication.date());
        settings.apply(values, languages);
        return publication(publication.textSha256(), values);
    }

    public static ArticlePublication publication(String textSha256, Map<String, String> values) {
        return new ArticlePublication(
                textSha256, values.getOrDefault(Article.OUTLET, ""), values.getOrDefault(Article.DATE, ""));
    }

    /// Whether the table has a row for the candidate.
    public boolean hasRow(ImportCandidate candidate) {
        return metadata.row(candidate).isPresent();
    }

    /// A blank cell removes the known value. A table can't set the rule that made the text, or the article's place in the file.
    private static void put(SequencedMap<String, String> values, String column, String value) {
        if (Article.PROVENANCE.contains(column)) {
            return;
        }
        if (value.isEmpty()) {
            values.remove(column);
        } else {
            values.put(column, value);
        }
    }
}
