package org.framewright.ui.workspace.article.selection;

import com.ibm.icu.text.BreakIterator;

import org.framewright.model.article.Article;
import org.framewright.model.article.Segment;
import org.framewright.suggest.quotation.Quotation;
import org.framewright.suggest.quotation.QuotationFinder;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The units of one article: its characters, words, sentences and paragraphs. Each is computed when it is first needed. Words
/// and characters follow Unicode, whatever the machine's language; sentences and paragraphs are the article's own.
public final class ArticleNavigation {

    private final Article article;
    public final List<PageBlock> blocks;
    private final Map<CaretNavigation.CaretStep, TextRanges> known = new EnumMap<>(CaretNavigation.CaretStep.class);

    private @Nullable List<Quotation> quotations;
    private @Nullable QuotationEdges edges;

    public ArticleNavigation(Article article) {
        this.article = article;
        this.blocks = PageBlocks.split(article);
    }

    public TextRanges stretchesBy(CaretNavigation.CaretStep step) {
        return known.computeIfAbsent(
                step,
                _ ->
                        new TextRanges(
                                switch (step) {
                                    case CHARACTER -> characters();
                                    case PIECE -> withoutSpace(blocks.stream());
                                    case WORD -> words();
                                    case SENTENCE -> sentences();
                                    case PARAGRAPH -> paragraphs();
                                }));
    }

    List<Quotation> quotations() {
        if (quotations == null) {
            quotations = QuotationFinder.find(article.text());
        }
        return quotations;
    }

    QuotationEdges edges() {
        if (edges == null) {
            edges = new QuotationEdges(article.text(), quotations(), blocks);
        }
        return edges;
    }

    /// The place for a caret at an index or right before it: inside a block, and never inside a character.
    int settle(int index) {
        return stretchesBy(CaretNavigation.CaretStep.CHARACTER).settle(index);
    }

    private List<TextRange> characters() {
        return split(BreakIterator.getCharacterInstance(Locale.ROOT), blocks.stream()).toList();
    }

    private List<TextRange> words() {
        return blocks.stream()
                .flatMap(block -> PunctuatedWords.join(article.text(), withoutSpace(Stream.of(block))).stream())
                .toList();
    }

    private List<TextRange> withoutSpace(Stream<PageBlock> of) {
        return split(BreakIterator.getWordInstance(Locale.ROOT), of)
                .filter(span -> !WhiteSpace.isBlank(article.text(), span.start(), span.end()))
                .toList();
    }

    /// The sentences; a block without any, such as a headline, counts as one.
    private List<TextRange> sentences() {
        var sentences = new TreeSet<TextRange>();
        article.segments(Segment.Kind.SENTENCE)
                .forEach(segment -> sentences.add(new TextRange(segment.start(), segment.end())));
        for (var block : paragraphs()) {
            var before = sentences.lower(new TextRange(block.end(), block.end()));
            if (before == null || before.end() <= block.start()) {
                sentences.add(block);
            }
        }
        return List.copyOf(sentences);
    }

    private List<TextRange> paragraphs() {
        return blocks.stream().map(block -> new TextRange(block.start(), block.end())).toList();
    }

    private Stream<TextRange> split(BreakIterator breaks, Stream<PageBlock> of) {
        return of.flatMap(block -> {
            var pieces = new ArrayList<TextRange>();
            breaks.setText(article.text().substring(block.start(), block.end()));
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                pieces.add(new TextRange(block.start() + start, block.start() + end));
                start = end;
            }
            return pieces.stream();
        });
    }

    /// Ranges of one kind through a text (its words, its sentences), in text order and apart from each other: the next
    /// beginning, the previous end. Logarithmic in their number.
    public static final class TextRanges {

        private final int[] starts;
        private final int[] ends;

        TextRanges(List<TextRange> spans) {
            this.starts = spans.stream().mapToInt(TextRange::start).toArray();
            this.ends = spans.stream().mapToInt(TextRange::end).toArray();
        }

        /// The range with the character at an index.
        public Optional<TextRange> find(int index) {
            int i = firstAbove(starts, index) - 1;
            return i >= 0 && index < ends[i] ? Optional.of(new TextRange(starts[i], ends[i])) : Optional.empty();
        }

        /// The first beginning after an index, else the last end.
        int nextStart(int index) {
            int i = firstAbove(starts, index);
            return i < starts.length ? starts[i] : last(index);
        }

        /// The first end after an index, else the last one.
        int nextEnd(int index) {
            int i = firstAbove(ends, index);
            return i < ends.length ? ends[i] : last(index);
        }

        /// The last beginning before an index, else the first one.
        int previousStart(int index) {
            int i = firstAbove(starts, index - 1) - 1;
            return i >= 0 ? starts[i] : first(index);
        }

        /// The last end before an index, else the first beginning.
        int previousEnd(int index) {
            int i = firstAbove(ends, index - 1) - 1;
            return i >= 0 ? ends[i] : first(index);
        }

        /// The nearest beginning or end at an index or before it, else the first beginning.
        int settle(int index) {
            int start = firstAbove(starts, index) - 1;
            if (start < 0) {
                return first(index);
            }
            return ends[start] <= index ? ends[start] : starts[start];
        }

        private int first(int otherwise) {
            return starts.length == 0 ? otherwise : starts[0];
        }

        private int last(int otherwise) {
            return ends.length == 0 ? otherwise : ends[ends.length - 1];
        }

        private static int firstAbove(int[] sorted, int value) {
            int found = Arrays.binarySearch(sorted, value);
            if (found < 0) {
                return -found - 1;
            }
            return found + 1;
        }
    }
}
