package org.framewright.reliability;

import org.framewright.agreement.passages.Continuum;
import org.framewright.agreement.passages.Span;
import org.framewright.model.Article;
import org.framewright.model.Part;
import org.framewright.model.Segment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An article's text as far as passages are looked for in it: without byline and captions, in code points.
///
/// @param places where annotations stand in the whole text
/// @param continuum the whole text's places to those in what is left
/// @param words of what is left
/// @param sentences of what is left, the headline among them
record CodedText(Places places, Continuum continuum, List<Span> words, List<Span> sentences) {

    /// Where nobody looks for passages: places only, which is little work.
    static CodedText withoutPassages(Article article) {
        var places = new Places(article.text());
        return new CodedText(places, new Continuum(places.length(), List.of()), List.of(), List.of());
    }

    static CodedText of(Article article) {
        var places = new Places(article.text());
        var leftOut =
                Stream.concat(article.parts(Part.Kind.BYLINE), article.parts(Part.Kind.CAPTION))
                        .filter(it -> it.start() < it.end())
                        .map(it -> places.span(it.start(), it.end()))
                        .toList();
        var continuum = new Continuum(places.length(), leftOut);
        var words =
                Words.in(article.text()).stream()
                        .map(it -> continuum.map(places.span(it.start(), it.end())))
                        .flatMap(Optional::stream)
                        .toList();
        var sentences =
                article.segments().stream()
                        .filter(it -> it.kind() != Segment.Kind.PARAGRAPH)
                        .map(it -> continuum.map(places.span(it.start(), it.end())))
                        .flatMap(Optional::stream)
                        .toList();
        return new CodedText(places, continuum, words, sentences);
    }
}
