package org.framewright.ui.workspace.article;

import com.ibm.icu.text.BreakIterator;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Fragment;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.support.Samples;
import org.framewright.ui.workspace.article.selection.TextRange;
import org.framewright.ui.workspace.article.selection.WhiteSpace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Articles with paragraphs and sentences, and annotations on them, for the tests of this package.
public final class Composed {

    private Composed() {}

    public static Codebook codebook() {
        return new CodebookReader().read(Samples.newsFraming());
    }

    /// An article whose paragraphs are the lines of a text.
    public static Article article(String text, ArticlePart... parts) {
        var segments = new ArrayList<Segment>();
        int paragraphs = 0;
        int sentences = 0;
        int start = 0;
        for (var line : text.split("\n", -1)) {
            var trimmed = trimmed(text, start, start + line.length());
            boolean headline =
                    Stream.of(parts)
                            .anyMatch(part ->
                                    part.kind() == ArticlePart.Kind.HEADLINE && part.start() == trimmed.start());
            if (headline) {
                segments.add(new Segment(Segment.Kind.HEADLINE, 1, trimmed.start(), trimmed.end()));
            } else if (!trimmed.isEmpty()) {
                segments.add(new Segment(Segment.Kind.PARAGRAPH, ++paragraphs, trimmed.start(), trimmed.end()));
                for (var sentence : sentences(text, trimmed)) {
                    segments.add(new Segment(Segment.Kind.SENTENCE, ++sentences, sentence.start(), sentence.end()));
                }
            }
            start += line.length() + 1;
        }
        return new Article(
                new ArticleId("composed"), "composed", text, "", "", List.of(parts), segments, new LinkedHashMap<>());
    }

    public static Annotation annotation(String id, String tag, Fragment... fragments) {
        return Annotation.of(new AnnotationId(id), tag, new Extent.Passage(List.of(fragments)), Instant.EPOCH);
    }

    public static AnnotationMarks marks(List<Annotation> annotations) {
        return AnnotationMarks.of(codebook(), annotations, id -> "Actor " + id.value());
    }

    private static List<TextRange> sentences(String text, TextRange paragraph) {
        var sentences = new ArrayList<TextRange>();
        var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text.substring(paragraph.start(), paragraph.end()));
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            var sentence = trimmed(text, paragraph.start() + from, paragraph.start() + to);
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            from = to;
        }
        return sentences;
    }

    private static TextRange trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && WhiteSpace.isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && WhiteSpace.isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return new TextRange(start, end);
    }
}
