package org.framewright.corpus;

import org.framewright.corpus.item.ImportCandidate;
import org.framewright.model.article.ImportOmission;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.ArticleStore.ArticleOrigin;
import org.framewright.store.query.ArticleStore.ArticlePublication;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// The project's articles, for the comparison with an import's candidates.
///
/// @param names of all articles
/// @param publications of the articles with the found texts, by the articles' names
/// @param byOrigin the names of all articles, by their files and their numbers there
/// @param leftOut the articles that an earlier import left out by hand, or as reprints and near-duplicates
record KnownArticles(
        Set<String> names,
        SequencedMap<String, ArticlePublication> publications,
        Map<ArticleOrigin, String> byOrigin,
        Map<ArticleOrigin, ImportOmission> leftOut) {

    static KnownArticles of(
            ArticleStore articles, Map<ArticleOrigin, ImportOmission> leftOut, List<ImportCandidate> candidates) {
        var hashes = candidates.stream().map(ImportCandidate::textSha256).distinct().toList();
        return new KnownArticles(articles.names(), articles.publications(hashes), articles.namesByOrigin(), leftOut);
    }

    /// Whether an article has that name and that text.
    boolean has(String name, String textSha256) {
        var publication = publications.get(name);
        return publication != null && publication.textSha256().equals(textSha256);
    }
}
