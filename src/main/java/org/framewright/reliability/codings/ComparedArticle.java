package org.framewright.reliability.codings;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.study.Coder;
import org.framewright.store.query.ArticleReader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// An article with the submissions of the compared coders.
///
/// @param number counts the compared articles, from 0
/// @param submissions one per coder, in the coders' order; empty for a coder who has not submitted the article
public record ComparedArticle(int number, Article article, List<Optional<CoderSubmission>> submissions) {

    static ComparedArticle read(
            ArticleReader reader, VersionHarmonizer harmonizer, RoundCodings roundCodings, int number, ArticleId id) {
        var codings = roundCodings.codings().getOrDefault(id, Map.of());
        var read = reader.read(id, codings::containsValue);
        var annotations =
                read.annotatedCodings().stream()
                        .collect(Collectors.toMap(it -> it.coding().id(), ArticleReader.AnnotatedCoding::annotations));
        var coded =
                roundCodings.coders().stream()
                        .map(Coder::id)
                        .map(coder ->
                                Optional.ofNullable(codings.get(coder))
                                        .map(it ->
                                                harmonizer.harmonize(it, annotations.getOrDefault(it.id(), List.of()))))
                        .toList();
        return new ComparedArticle(number, read.article(), coded);
    }
}
