package org.framewright.corpus;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import org.framewright.files.BlankText;
import org.framewright.model.ArticlePart;
import org.framewright.model.Segment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Numbers an article's headline, paragraphs and sentences. The headline is a unit of its own; every other line that is not
/// blank is a paragraph, and paragraphs are divided into sentences.
final class ArticleSegmenter {

    private final String text;
    // Unicode's own rules: no machine's language moves a boundary
    private final BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.ROOT);
    private final List<Segment> segments = new ArrayList<>();
    private int paragraph;
    private int sentence;

    private ArticleSegmenter(String text) {
        this.text = text;
    }

    /// The segments in text order, a paragraph before its sentences.
    ///
    /// @param lines the text's lines
    /// @param parts of which the headline matters
    static List<Segment> segments(String text, List<ArticleLine> lines, List<ArticlePart> parts) {
        var segmenter = new ArticleSegmenter(text);
        var headlines =
                parts.stream()
                        .filter(part -> part.kind() == ArticlePart.Kind.HEADLINE)
                        .map(ArticlePart::start)
                        .collect(Collectors.toSet());
        for (var line : lines) {
            if (headlines.contains(line.start())) {
                segmenter.segments.add(new Segment(Segment.Kind.HEADLINE, 1, line.start(), line.end()));
            } else {
                segmenter.addParagraph(line);
            }
        }
        return segmenter.segments;
    }

    private void addParagraph(ArticleLine line) {
        segments.add(new Segment(Segment.Kind.PARAGRAPH, ++paragraph, line.start(), line.end()));
        var words = line.text();
        sentences.setText(words);
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
            if (SentenceEnds.isEnd(words, to)) {
                addSentence(line.start() + from, line.start() + to);
                from = to;
            }
        }
    }

    private void addSentence(int start, int end) {
        var range = BlankText.trim(text, start, end);
        if (!range.isEmpty()) {
            segments.add(new Segment(Segment.Kind.SENTENCE, ++sentence, range.start(), range.end()));
        }
    }
}
