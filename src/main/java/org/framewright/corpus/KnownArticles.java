package org.framewright.corpus;

import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.ArticleStore.ArticleOrigin;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The project's articles, as an import compares them with what it found.
///
/// @param names of all articles
/// @param byText the names of articles with the found texts, by the texts' hashes
/// @param byOrigin the names of all articles, by what they were made from
record KnownArticles(Set<String> names, Map<String, String> byText, Map<ArticleOrigin, String> byOrigin) {

    static KnownArticles of(ArticleStore articles, List<ImportCandidate> candidates) {
        var hashes = candidates.stream().map(ImportCandidate::textSha256).toList();
        return new KnownArticles(articles.names(), articles.namesByTextHash(hashes), articles.namesByOrigin());
    }
}
