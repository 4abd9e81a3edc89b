package org.framewright.ui.workspace.article;

import com.ibm.icu.text.BreakIterator;

import org.framewright.model.Article;
import org.framewright.model.Segment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The ways through one article: its characters, words, sentences and paragraphs. Each is worked out when it is first
/// needed. Words and characters follow Unicode, whatever the machine's language; sentences and paragraphs are the
/// article's own.
final class Ways {

    private final Article article;
    private final List<Block> blocks;
    private final Map<Step, Stretches> known = new EnumMap<>(Step.class);

    Ways(Article article) {
        this.article = article;
        this.blocks = Blocks.of(article);
    }

    List<Block> blocks() {
        return blocks;
    }

    Stretches by(Step step) {
        return known.computeIfAbsent(
                step,
                _ ->
                        new Stretches(
                                switch (step) {
                                    case CHARACTER -> characters();
                                    case PIECE -> written(blocks.stream());
                                    case WORD -> words();
                                    case SENTENCE -> sentences();
                                    case PARAGRAPH -> paragraphs();
                                }));
    }

    /// The place for a caret at an index or right before it: inside a block, and never inside a character.
    int settled(int index) {
        return by(Step.CHARACTER).settled(index);
    }

    private List<Span> characters() {
        return pieces(BreakIterator.getCharacterInstance(Locale.ROOT), blocks.stream()).toList();
    }

    private List<Span> words() {
        return blocks.stream()
                .flatMap(block -> PunctuatedWords.of(article.text(), written(Stream.of(block))).stream())
                .toList();
    }

    private List<Span> written(Stream<Block> of) {
        return pieces(BreakIterator.getWordInstance(Locale.ROOT), of)
                .filter(span -> !WhiteSpace.fills(article.text(), span.start(), span.end()))
                .toList();
    }

    private List<Span> sentences() {
        var sentences =
                article.segments(Segment.Kind.SENTENCE)
                        .map(segment -> new Span(segment.start(), segment.end()))
                        .sorted()
                        .toList();
        return sentences.isEmpty() ? paragraphs() : sentences;
    }

    private List<Span> paragraphs() {
        return blocks.stream().map(block -> new Span(block.start(), block.end())).toList();
    }

    private Stream<Span> pieces(BreakIterator breaks, Stream<Block> of) {
        return of.flatMap(block -> {
            var pieces = new ArrayList<Span>();
            breaks.setText(article.text().substring(block.start(), block.end()));
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                pieces.add(new Span(block.start() + start, block.start() + end));
                start = end;
            }
            return pieces.stream();
        });
    }
}
