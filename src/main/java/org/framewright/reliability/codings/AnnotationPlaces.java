package org.framewright.reliability.codings;

import org.framewright.agreement.passages.corpus.MarkedPassage;
import org.framewright.agreement.passages.corpus.Span;
import org.framewright.model.CodePoints;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The places of an article's annotations, in code points.
public final class AnnotationPlaces {

    private final String article;
    private final CodePoints codePoints;

    public AnnotationPlaces(Article article) {
        this.article = article.name();
        this.codePoints = new CodePoints(article.text());
    }

    /// The article's name.
    public String article() {
        return article;
    }

    int length() {
        return codePoints.count();
    }

    /// @param start UTF-16, inclusive
    /// @param end UTF-16, exclusive
    Span span(int start, int end) {
        return new Span(codePoints.fromUtf16(start), codePoints.fromUtf16(end));
    }

    /// An annotation's own words; empty where it has none.
    public Optional<MarkedPassage> passage(int tag, Annotation annotation) {
        var spans = annotation.extent().fragments().stream().map(this::span).toList();
        return spans.isEmpty() ? Optional.empty() : Optional.of(new MarkedPassage(tag, spans));
    }

    /// The spans that some annotations cover together, in order and without overlap.
    public List<Span> coveredSpans(Collection<Annotation> annotations) {
        return annotations.stream().flatMap(it -> it.extent().fragments().stream()).map(this::span).toList();
    }

    private Span span(Fragment fragment) {
        return span(fragment.start(), fragment.end());
    }
}
