package org.framewright.ui.articles;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.project.Project;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// A row of the table: an article with its metadata.
///
/// @param headline from the metadata, else from the text; empty where neither has one
/// @param words in its text
/// @param rounds the names of the rounds in which a coder has begun it
record MetadataLine(
        ArticleSummary article, String headline, SequencedMap<String, String> metadata, int words, String rounds) {

    /// The rows of a project, in the order of its imports.
    ///
    /// @param words by article
    static List<MetadataLine> load(Project project, Map<ArticleId, Integer> words) {
        var coded = project.metadata().rounds();
        var rounds = project.study().rounds();
        return project.metadata().articles().stream()
                .map(it ->
                        new MetadataLine(
                                it.article(),
                                it.headline(),
                                it.metadata(),
                                words.getOrDefault(it.id(), 0),
                                names(rounds, coded.getOrDefault(it.id(), Set.of()))))
                .toList();
    }

    private static String names(List<Round> rounds, Set<RoundId> coded) {
        return rounds.stream().filter(it -> coded.contains(it.id())).map(Round::name).collect(Collectors.joining(", "));
    }

    ArticleId id() {
        return article.id();
    }

    String value(String field) {
        return metadata.getOrDefault(field, "");
    }

    /// As [#value]; a headline that is known from the text alone is a value, too.
    String knownValue(String field) {
        return field.equals(Article.HEADLINE) ? headline : value(field);
    }
}
