package org.framewright.reliability.codings;

import org.framewright.agreement.passages.ArticleContinuum;
import org.framewright.agreement.passages.corpus.Span;
import org.framewright.files.WordTokenizer;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Segment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An article's text for the comparison of passages, in code points: without byline, captions and what leads to other articles.
/// Datelines, credits and corrections stay, because they may be coded: a credit names an agency as a source.
///
/// @param places the places of annotations in the whole text
/// @param continuum maps places in the whole text to places in the remaining text
/// @param words the words of the remaining text
/// @param sentences the sentences of the remaining text, the headline among them
public record ArticleTokens(
        AnnotationPlaces places, ArticleContinuum continuum, List<Span> words, List<Span> sentences) {

    /// For queries without passages: places only, which is little work.
    static ArticleTokens withoutPassages(Article article) {
        var places = new AnnotationPlaces(article);
        return new ArticleTokens(places, new ArticleContinuum(places.length(), List.of()), List.of(), List.of());
    }

    static ArticleTokens of(Article article) {
        var places = new AnnotationPlaces(article);
        var leftOut =
                Stream.of(ArticlePart.Kind.BYLINE, ArticlePart.Kind.CAPTION, ArticlePart.Kind.READ_MORE)
                        .flatMap(article::parts)
                        .sorted(Comparator.comparingInt(ArticlePart::start))
                        .filter(it -> it.start() < it.end())
                        .map(it -> places.span(it.start(), it.end()))
                        .toList();
        var continuum = new ArticleContinuum(places.length(), leftOut);
        var words =
                WordTokenizer.tokenize(article.text()).stream()
                        .map(it -> continuum.map(places.span(it.start(), it.end())))
                        .flatMap(Optional::stream)
                        .toList();
        var sentences =
                article.segments().stream()
                        .filter(it -> it.kind() != Segment.Kind.PARAGRAPH)
                        .map(it -> continuum.map(places.span(it.start(), it.end())))
                        .flatMap(Optional::stream)
                        .toList();
        return new ArticleTokens(places, continuum, words, sentences);
    }
}
